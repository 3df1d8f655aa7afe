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

    mutating func serve(_ id: TicketID, at counter: CounterID, minutes: Double) throws(Refusal) {
        try run(.callNext(counter: counter))
        try run(.start(ticket: id))
        now = now + minutes
        try run(.finish(ticket: id))
    }
}
