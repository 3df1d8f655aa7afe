package import QueueModel

/// Why somebody was not let in, or a change of users, screens or keys was refused.
package enum AccessError: Error, Hashable, Sendable {
    /// Name or secret is wrong, or the user is disabled or locked; which of these is not told.
    case signInFailed
    case tooManyAttempts(seconds: Int)
    case setupDone
    case setupTokenWrong
    case secretTooWeak(SecretWeakness)
    case badName
    case badScopes
    case badDays
    case userExists
    case unknownUser
    case unknownDevice
    case unknownPairing
    case unknownAPIKey
    case roleOfScreens
    /// Somebody has to be able to let others in.
    case lastAdministrator
    /// More secrets wait to be checked than should.
    case busy
    case hashingFailed
    /// What the store says, by its stable code.
    case notStored(code: String, message: LocalizedText)

    /// A stable code for logs, metrics and programs.
    package var code: String {
        switch self {
        case .signInFailed: "sign-in-failed"
        case .tooManyAttempts: "too-many-attempts"
        case .setupDone: "setup-done"
        case .setupTokenWrong: "setup-token-wrong"
        case .secretTooWeak: "secret-too-weak"
        case .badName: "bad-name"
        case .badScopes: "bad-scopes"
        case .badDays: "bad-days"
        case .userExists: "user-exists"
        case .unknownUser: "unknown-user"
        case .unknownDevice: "unknown-device"
        case .unknownPairing: "unknown-pairing"
        case .unknownAPIKey: "unknown-api-key"
        case .roleOfScreens: "role-of-screens"
        case .lastAdministrator: "last-administrator"
        case .busy: "sign-in-busy"
        case .hashingFailed: "hashing-failed"
        case .notStored(let code, _): code
        }
    }
}
