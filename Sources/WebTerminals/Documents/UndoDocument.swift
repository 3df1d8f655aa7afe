import QueueModel
import Reception

/// What `POST /api/v1/undo` takes back, and until when.
struct UndoDocument: Encodable, Sendable {
    let sequence: Int64
    let until: String

    init?(_ ticket: TicketID, in outlook: Outlook) {
        guard let action = outlook.state.undoableAction(on: ticket, at: outlook.at) else { return nil }
        sequence = action.sequence
        until = outlook.state.undoEnd(of: action).iso8601
    }
}
