import QueueModel

/// A state with the log that led to it: what the daemon does, without a store.
struct Desk {
    private(set) var state: OfficeState
    private(set) var log: [RecordedEvent] = []
    var now = monday8

    init(office: Office) {
        state = OfficeState(office: office)
    }

    init() throws {
        try self.init(office: .sample())
    }

    @discardableResult
    mutating func run(_ command: Command, at moment: Timestamp? = nil) throws(Refusal) -> [Event] {
        let events = try state.decide(command, at: moment ?? now)
        for event in events { state.evolve(event) }
        log += events
        return events.map(\.event)
    }

    mutating func issue(_ ids: TicketID..., service: ServiceID? = nil) throws(Refusal) {
        for id in ids { try run(.issue(ticket: id, service: service, origin: .button)) }
    }

    mutating func issue(_ id: TicketID, service: ServiceID? = nil, arrival: Arrival) throws(Refusal) {
        try run(.issue(ticket: id, service: service, origin: .button, arrival: arrival))
    }

    /// Who is called next at the counter, and why.
    @discardableResult
    mutating func call(_ counter: CounterID) throws(Refusal) -> Call {
        guard case .ticketCalled(let ticket, _, let reason) = try run(.callNext(counter: counter)).last else {
            return Call(nil, nil)
        }
        return Call(ticket, reason)
    }

    struct Call: Equatable {
        let ticket: TicketID?
        let reason: CallReason?

        init(_ ticket: TicketID?, _ reason: CallReason?) {
            self.ticket = ticket
            self.reason = reason
        }
    }

    mutating func serve(_ id: TicketID, at counter: CounterID, minutes: Double) throws(Refusal) {
        try run(.callNext(counter: counter))
        try run(.start(ticket: id))
        now = now + minutes
        try run(.finish(ticket: id))
    }
}
