/// Who a request comes from, as its credential proves.
package enum Principal: Hashable, Sendable {
    case user(name: UserName, role: Role, session: TokenDigest)
    case device(Device)
    case apiKey(APIKey)

    /// Nil for a machine, which has scopes instead.
    package var role: Role? {
        switch self {
        case .user(_, let role, _): role
        case .device(let device): device.kind.role
        case .apiKey: nil
        }
    }

    /// Empty for people and screens.
    package var scopes: Set<Scope> {
        if case .apiKey(let key) = self { key.scopes } else { [] }
    }

    /// Nobody else's, now or later: names of screens and keys may be given twice.
    package var id: String {
        switch self {
        case .user(let name, _, _): "user:\(name)"
        case .device(let device): "device:\(device.id)"
        case .apiKey(let key): "api-key:\(key.id)"
        }
    }

    /// Who did it, in the audit: `user:lan`, `device:Entrance`, `api-key:Dossiers`.
    package var auditName: String {
        switch self {
        case .user(let name, _, _): "user:\(name)"
        case .device(let device): "device:\(device.name)"
        case .apiKey(let key): "api-key:\(key.name)"
        }
    }
}
