import Connection
import QueueModel

/// Whether a ticket's holder is told by message: `GET /api/v1/tickets/{ticket}/contact`. The number itself is told nobody.
struct ContactDocument: Encodable, Equatable, Sendable {
    /// By which ways this office tells; empty where it doesn't.
    let channels: [String]
    /// From so many ahead of them on they are told to come back; null where nobody is told.
    let fewAhead: Nullable<Int>
    let hasContact: Bool
    let channel: Nullable<String>

    init(of ticket: TicketID, at messages: MessageDesk?) async {
        let channel = await messages?.channel(of: ticket)
        channels = messages?.channels.map(\.rawValue) ?? []
        fewAhead = Nullable(messages?.fewAhead)
        hasContact = channel != nil
        self.channel = Nullable(channel?.rawValue)
    }
}
