import QueueModel
import Reception

/// A ticket as the terminals see it. Times are ISO 8601 in UTC; those that have not come yet are null.
struct TicketDocument: Encodable, Sendable {
    let id: String
    let number: String
    /// False while it is in memory only, because the store cannot be written: it would not survive a restart.
    let durable: Bool
    let service: String
    let state: String
    let origin: String
    let issuedAt: String
    /// When the wait for the present service began.
    let queuedAt: String
    let calledAt: Nullable<String>
    let lastCalledAt: Nullable<String>
    let startedAt: Nullable<String>
    let closedAt: Nullable<String>
    let counter: Nullable<String>
    let recalls: Int
    /// The only counter that may call it.
    let reservedFor: Nullable<String>
    let transfers: Int
    /// The class of priority, as its id.
    let priority: Nullable<String>
    let appointment: Nullable<AppointmentDocument>
    /// How many dossiers an agent brought.
    let dossiers: Int
    /// Why this ticket was called, in words for the citizen; null until it was.
    let callReason: Nullable<TextDocument>
    /// When somebody who was sent away for a while is due back.
    let parkedUntil: Nullable<String>
    /// Why they were sent away.
    let parkReason: Nullable<TextDocument>
    /// Services still to come in the same visit, as their ids.
    let upcoming: [String]
    /// What was done in this visit before.
    let legs: [LegDocument]
    /// How content the citizen was, 1 to 5; null until they say so.
    let rating: Nullable<Int>
    /// People who are called before this one; null unless waiting.
    let ahead: Nullable<Int>
    let wait: Nullable<WaitDocument>
    /// The last action on it, while there is time to take it back.
    let undo: Nullable<UndoDocument>

    init(_ ticket: Ticket, in outlook: Outlook) {
        id = ticket.id.rawValue
        number = ticket.number.description
        durable = !outlook.unwritten.contains(ticket.id)
        service = ticket.service.rawValue
        state = ticket.state.rawValue
        origin = ticket.origin.rawValue
        issuedAt = ticket.issuedAt.iso8601
        queuedAt = ticket.queuedAt.iso8601
        calledAt = Nullable(ticket.calledAt?.iso8601)
        lastCalledAt = Nullable(ticket.lastCalledAt?.iso8601)
        startedAt = Nullable(ticket.startedAt?.iso8601)
        closedAt = Nullable(ticket.closedAt?.iso8601)
        counter = Nullable(ticket.counter?.rawValue)
        recalls = ticket.recalls
        reservedFor = Nullable(ticket.reservedFor?.rawValue)
        transfers = ticket.transfers
        priority = Nullable(ticket.priority?.rawValue)
        appointment = Nullable(ticket.appointment.map(AppointmentDocument.init))
        dossiers = ticket.dossiers
        callReason = Nullable((ticket.callReason?.text(in: outlook.state.office)).map(TextDocument.init))
        parkedUntil = Nullable(ticket.parking?.until.iso8601)
        parkReason = Nullable((ticket.parking?.reason.name).map(TextDocument.init))
        upcoming = ticket.upcoming.map(\.rawValue)
        legs = ticket.legs.map(LegDocument.init)
        rating = Nullable(ticket.rating)
        ahead = Nullable(ticket.state == .waiting ? outlook.state.ahead(of: ticket.id) : nil)
        wait = Nullable(outlook.forecast(for: ticket.id).map(WaitDocument.init))
        undo = Nullable(UndoDocument(ticket.id, in: outlook))
    }
}
