import QueueModel
import Reception

/// The whole queue at one moment: `GET /api/v1/queue`.
struct QueueDocument: Encodable, Sendable {
    let sequence: Int64
    let at: String
    let day: String
    let office: OfficeDocument
    let services: [ServiceDocument]
    let counters: [CounterDocument]
    /// In the order in which they are called.
    let waiting: [TicketDocument]
    /// Sent away for a while, to come back.
    let parked: [TicketDocument]
    /// Waiting for longer than the office allows, as their ids.
    let overdue: [String]
    let priorities: [PriorityDocument]
    /// Called or being served, the newest call first.
    let attended: [TicketDocument]

    init(_ outlook: Outlook) {
        let state = outlook.state
        let waitingTickets = state.waitingTickets
        let waitingCounts = Dictionary(waitingTickets.map { ($0.service, 1) }, uniquingKeysWith: +)
        sequence = state.lastSequence
        at = outlook.at.iso8601
        day = state.day?.description ?? ""
        office = OfficeDocument(state.office)
        services = state.office.services.map { ServiceDocument($0, waiting: waitingCounts[$0.id] ?? 0, in: outlook) }
        counters = state.office.counters.map { CounterDocument($0, in: state) }
        waiting = waitingTickets.map { TicketDocument($0, in: outlook) }
        parked = state.parkedTickets.map { TicketDocument($0, in: outlook) }
        overdue = state.overdueTickets(at: outlook.at).map(\.id.rawValue)
        priorities = state.office.priorityClasses.map(PriorityDocument.init)
        attended = state.attended.map { TicketDocument($0, in: outlook) }
    }
}

struct OfficeDocument: Encodable, Sendable {
    let id: String
    let name: TextDocument
    let timeZone: String

    init(_ office: Office) {
        id = office.id.rawValue
        name = TextDocument(office.name)
        timeZone = office.timeZone
    }
}

struct ServiceDocument: Encodable, Sendable {
    let id: String
    let letter: String
    let name: TextDocument
    /// Whether it takes further tickets.
    let open: Bool
    let waiting: Int
    /// The wait of somebody who arrives now.
    let wait: Nullable<WaitDocument>

    init(_ service: Service, waiting: Int, in outlook: Outlook) {
        id = service.id.rawValue
        letter = service.letter
        name = TextDocument(service.name)
        open = service.isOpen
        self.waiting = waiting
        wait = Nullable(outlook.forecast(forNewTicketOf: service.id).map(WaitDocument.init))
    }
}

struct CounterDocument: Encodable, Sendable {
    let id: String
    let name: TextDocument
    let services: [String]
    /// `open`, `paused` or `closed`.
    let status: String
    /// The ticket that is called to this counter or served at it.
    let ticket: Nullable<String>

    init(_ counter: Counter, in state: OfficeState) {
        id = counter.id.rawValue
        name = TextDocument(counter.name)
        services = counter.services.map(\.rawValue)
        status = state.status(of: counter.id).rawValue
        ticket = Nullable(state.ticket(at: counter.id)?.id.rawValue)
    }
}

struct PriorityDocument: Encodable, Sendable {
    let id: String
    let name: TextDocument

    init(_ priority: PriorityClass) {
        id = priority.id.rawValue
        name = TextDocument(priority.label)
    }
}

/// Today's tickets: `GET /api/v1/tickets`.
struct TicketListDocument: Encodable, Sendable {
    let day: String
    let tickets: [TicketDocument]

    init(_ outlook: Outlook) {
        day = outlook.state.day?.description ?? ""
        tickets = outlook.state.tickets.map { TicketDocument($0, in: outlook) }
    }
}
