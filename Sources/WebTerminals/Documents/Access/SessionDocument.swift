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

    /// What a page shows before anybody is let in.
    struct OfficePart: Encodable, Sendable {
        let vi: String
        let en: String
        /// In the IANA's name: the clock on the wall.
        let timeZone: String

        init(_ office: Office) {
            vi = office.name.vi
            en = office.name.en
            timeZone = office.timeZone
        }
    }

    let user: Nullable<UserPart>
    let device: Nullable<DevicePart>
    /// Whether nobody can sign in yet.
    let setup: Bool
    let office: OfficePart

    init(user: UserPart?, device: Device?, setup: Bool, office: Office) {
        self.user = Nullable(user)
        self.device = Nullable(device.map(DevicePart.init))
        self.setup = setup
        self.office = OfficePart(office)
    }
}
