import Access
import QueueModel

/// Whose pseudonym is whose: `GET /api/v1/staff`.
struct StaffListDocument: Encodable, Sendable {
    let staff: [StaffDocument]
}

struct StaffDocument: Encodable, Sendable {
    let id: String
    let name: String
    let role: String

    init(_ user: User) {
        id = StaffID(of: user.name).rawValue
        name = user.name.description
        role = user.role.rawValue
    }
}

/// What a clerk may know of whom they serve: `GET /api/v1/tickets/{ticket}/visitor`.
struct VisitorDocument: Encodable, Sendable {
    /// They agreed to be remembered, and were recognised; null where nobody is remembered.
    let known: Nullable<Bool>
}
