import Access
import Hummingbird

/// The table of rules and the router tell of different routes: nothing is served.
package struct RouteMismatch: Error, CustomStringConvertible {
    /// Such as `GET /api/v1/queue`.
    let withoutRule: [String]
    let withoutRoute: [String]

    package var description: String {
        "routes without a rule: \(withoutRule); rules without a route: \(withoutRoute) (route-mismatch): report this"
    }

    static func check(_ router: Router<TerminalRequestContext>) throws {
        let routes = Set(
            router.routes.filter { $0.method != .head }.map { "\($0.method.rawValue) \($0.path.description)" }
        )
        let rules = Set(RouteTable.rules.map { "\($0.method) \($0.path)" })
        guard routes == rules else {
            throw RouteMismatch(
                withoutRule: routes.subtracting(rules).sorted(),
                withoutRoute: rules.subtracting(routes).sorted()
            )
        }
    }
}
