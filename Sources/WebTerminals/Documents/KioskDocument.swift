import QueueModel
import Reception

/// What the kiosk's screen shows: `GET /api/v1/kiosk`, and the event `kiosk` whenever it changes.
struct KioskDocument: Encodable, Sendable {
    let camera: CameraDocument
    let stage: String
    let guidance: Nullable<String>
    let ticket: Nullable<TicketDocument>
    let returning: Bool

    init(_ status: KioskStatus, in outlook: Outlook) {
        camera = CameraDocument(status.camera)
        guidance = Nullable(status.guidance)
        switch status.stage {
        case .nobody:
            stage = "nobody"
            ticket = Nullable(nil)
            returning = false
        case .approaching:
            stage = "approaching"
            ticket = Nullable(nil)
            returning = false
        case .desk:
            stage = "desk"
            ticket = Nullable(nil)
            returning = false
        case .ticket(let id, let returning):
            stage = "ticket"
            ticket = Nullable(outlook.state.ticket(id).map { TicketDocument($0, in: outlook) })
            self.returning = returning
        }
    }
}

struct CameraDocument: Encodable, Sendable {
    let state: String
    let code: Nullable<String>
    let message: Nullable<TextDocument>

    init(_ condition: CameraCondition) {
        state = condition.state.rawValue
        code = Nullable(condition.code)
        message = Nullable(condition.message.map(TextDocument.init))
    }
}
