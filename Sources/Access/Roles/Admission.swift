/// Whom a route lets in.
package enum Admission: Hashable, Sendable {
    case anybody
    /// One of these roles, or an API key with the scope.
    case only(Set<Role>, scope: Scope? = nil)

    package func admits(_ principal: Principal) -> Bool {
        switch self {
        case .anybody: true
        case .only(let roles, let scope):
            principal.role.map(roles.contains) ?? scope.map(principal.scopes.contains) ?? false
        }
    }

    /// Of several credentials that one request carries the one with the least power that suffices: what a citizen
    /// presses on a kiosk is the kiosk's, even where an administrator forgot to sign out there.
    package func leastPrivileged(of principals: [Principal]) -> Principal? {
        principals.filter(admits).min { $0.power < $1.power }
    }
}

extension Principal {
    fileprivate var power: Int {
        switch self {
        case .apiKey: 0
        case .device: 1
        case .user: 2
        }
    }
}
