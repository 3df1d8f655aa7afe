import Access
import QueueModel

/// A user, without anything of their secret.
struct UserDocument: Encodable, Sendable {
    let name: String
    let role: String
    let secretKind: String
    let disabled: Bool
    let lockedUntil: Nullable<String>
    let lastSignInAt: Nullable<String>

    init(_ user: User, at moment: Timestamp) {
        name = user.name.rawValue
        role = user.role.rawValue
        secretKind = user.secretKind.rawValue
        disabled = user.isDisabled
        lockedUntil = Nullable(user.isLocked(at: moment) ? user.lockedUntil?.iso8601 : nil)
        lastSignInAt = Nullable(user.lastSignInAt?.iso8601)
    }
}

struct UserListDocument: Encodable, Sendable {
    let users: [UserDocument]
    let next: Nullable<String>

    init(_ page: Page<User>, at moment: Timestamp) {
        users = page.elements.map { UserDocument($0, at: moment) }
        next = Nullable(page.next)
    }
}
