/// Which methods an address takes, for who asked with another one (RFC 9110, section 15.5.6).
enum AllowedMethods {
    /// Those of the address whose template fits best, in the order in which they stand in `Allow`; none for an address
    /// that does not exist.
    static func at(_ path: String) -> [String] {
        let parts = path.split(separator: "/")
        let fitting = templates.filter { $0.fits(parts) }
        guard let best = fitting.max(by: { $0.isLessSpecific(than: $1) }) else { return [] }
        return order.filter(best.methods.contains)
    }

    private static let order = ["GET", "HEAD", "POST", "PUT", "DELETE"]

    private static let templates = Dictionary(grouping: RouteTable.rules, by: \.path).map { path, rules in
        let methods = Set(rules.map(\.method))
        return Template(
            parts: path.split(separator: "/"),
            methods: methods.contains("GET") ? methods.union(["HEAD"]) : methods
        )
    }

    private struct Template {
        let parts: [Substring]
        let methods: Set<String>

        func fits(_ path: [Substring]) -> Bool {
            guard parts.last != "**" else {
                return path.count >= parts.count && path.starts(with: parts.dropLast())
            }
            return path.count == parts.count
                && zip(parts, path).allSatisfy { part, given in Self.isPlaceholder(part) || part == given }
        }

        /// The router takes a word before a placeholder.
        func isLessSpecific(than other: Template) -> Bool {
            for (own, others) in zip(parts, other.parts) where Self.isPlaceholder(own) != Self.isPlaceholder(others) {
                return Self.isPlaceholder(own)
            }
            return false
        }

        private static func isPlaceholder(_ part: Substring) -> Bool { part.hasPrefix("{") || part == "**" }
    }
}
