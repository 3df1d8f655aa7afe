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
