import Access
import QueueModel

/// Who one is: `GET /api/v1/session`.
struct SessionDocument: Encodable, Sendable {
    struct UserPart: Encodable, Sendable {
        let name: String
        let role: String
        let signedInAt: String
        /// When the session ends if nobody does anything more.
        let expiresAt: String
    }

    struct DevicePart: Encodable, Sendable {
        let id: String
        let name: String
        let kind: String

        init(_ device: Device) {
            id = device.id
            name = device.name
            kind = device.kind.rawValue
        }
    }

    let user: Nullable<UserPart>
    let device: Nullable<DevicePart>
    /// Whether nobody can sign in yet.
    let setup: Bool
    let office: TextDocument

    init(user: UserPart?, device: Device?, setup: Bool, office: Office) {
        self.user = Nullable(user)
        self.device = Nullable(device.map(DevicePart.init))
        self.setup = setup
        self.office = TextDocument(office.name)
    }
}
