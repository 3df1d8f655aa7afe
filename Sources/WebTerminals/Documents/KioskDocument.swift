import QueueModel
import Reception

/// What the kiosk's screen shows: `GET /api/v1/kiosk`, and the event `kiosk` whenever it changes.
struct KioskDocument: Encodable, Sendable {
    let camera: CameraDocument
    /// Those of all kiosks.
    let cameras: [CameraDocument]
    let stage: String
    let guidance: Nullable<String>
    let ticket: Nullable<TicketDocument>
    let returning: Bool
    let remembering: RememberingDocument

    init(_ status: KioskStatus, of id: CameraID, among cameras: [CameraBoard.Entry], in outlook: Outlook) {
        camera = CameraDocument(.init(id: id, condition: status.camera))
        self.cameras = cameras.map(CameraDocument.init)
        guidance = Nullable(status.guidance)
        remembering = RememberingDocument(status.remembering)
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

/// Whether the person who stands there may be, or is, remembered beyond this visit.
struct RememberingDocument: Encodable, Sendable {
    /// The screen may ask them.
    let offered: Bool
    /// They agreed before: the screen greets them, and offers to forget them.
    let known: Bool
    /// That of `consent-text`; empty where nobody is remembered.
    let textVersion: String

    init(_ remembering: KioskStatus.Remembering) {
        offered = remembering.offered
        known = remembering.known
        textVersion = remembering.textVersion
    }
}

struct CameraDocument: Encodable, Sendable {
    let id: String
    let state: String
    let code: Nullable<String>
    let message: Nullable<TextDocument>

    init(_ entry: CameraBoard.Entry) {
        let condition = entry.condition
        id = entry.id.rawValue
        state = condition.state.rawValue
        code = Nullable(condition.code)
        message = Nullable(condition.message.map(TextDocument.init))
    }
}
