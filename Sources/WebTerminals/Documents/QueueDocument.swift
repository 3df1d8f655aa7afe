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
    /// What a supervisor has to see to, the most urgent first.
    let alarms: [AlarmDocument]
    let priorities: [NamedDocument]
    /// Called or being served, the newest call first.
    let attended: [TicketDocument]
    /// What everybody in the hall is told now.
    let notices: [NoticeDocument]
    let halls: [NamedDocument]
    let rules: RulesDocument
    /// What a clerk may choose from.
    let parkReasons: [NamedDocument]
    let choiceReasons: [NamedDocument]
    let outcomes: [NamedDocument]

    init(_ outlook: Outlook) {
        let state = outlook.state
        let waitingTickets = state.waitingInCallingOrder
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
        priorities = state.office.priorityClasses.map { NamedDocument(id: $0.id.rawValue, name: $0.label) }
        alarms =
            outlook.storeAlarms.map(AlarmDocument.init)
            + state.alarms(at: outlook.at).map { AlarmDocument($0, in: outlook) }
        notices = state.office.notices(at: outlook.at).map(NoticeDocument.init)
        halls = state.office.halls.map { NamedDocument(id: $0.id.rawValue, name: $0.name) }
        rules = RulesDocument(state.office.rules)
        parkReasons = ParkReason.allCases.map { NamedDocument(id: $0.rawValue, name: $0.name) }
        choiceReasons = ChoiceReason.allCases.map { NamedDocument(id: $0.rawValue, name: $0.name) }
        outcomes = ServiceOutcome.allCases.map { NamedDocument(id: $0.rawValue, name: $0.name) }
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
    let hall: Nullable<String>
    /// `open`, `paused` or `closed`.
    let status: String
    /// When its status last changed; null when it has not since the day began.
    let since: Nullable<String>
    /// When a pause is planned to end.
    let until: Nullable<String>
    /// Who opened it, if that was said.
    let clerk: Nullable<String>
    /// The ticket that is called to this counter or served at it.
    let ticket: Nullable<String>
    /// The ticket that its next call takes as things stand.
    let next: Nullable<String>

    init(_ counter: Counter, in state: OfficeState) {
        id = counter.id.rawValue
        name = TextDocument(counter.name)
        services = counter.services.map(\.rawValue)
        hall = Nullable(counter.hall?.rawValue)
        let condition = state.condition(of: counter.id)
        status = condition.status.rawValue
        since = Nullable(condition.since?.iso8601)
        until = Nullable(condition.until?.iso8601)
        clerk = Nullable(condition.clerk?.rawValue)
        ticket = Nullable(state.ticket(at: counter.id)?.id.rawValue)
        next = Nullable(state.next(at: counter.id)?.id.rawValue)
    }
}

/// Today's tickets: `GET /api/v1/tickets`.
struct TicketListDocument: Encodable, Sendable {
    let day: String
    let tickets: [TicketDocument]
    /// The cursor of those issued later; null where there are none.
    let next: Nullable<String>

    init(_ page: Page<Ticket>, in outlook: Outlook) {
        day = outlook.state.day?.description ?? ""
        tickets = page.elements.map { TicketDocument($0, in: outlook) }
        next = Nullable(page.next)
    }
}
