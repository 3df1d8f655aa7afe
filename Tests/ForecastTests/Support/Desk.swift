import QueueModel

/// A state with the history it makes: what the daemon does, without a store.
struct Desk {
    private(set) var state: OfficeState
    private(set) var history = OfficeHistory()
    var now = monday8

    init(_ office: Office) {
        state = OfficeState(office: office)
    }

    mutating func run(_ command: Command) throws(Refusal) {
        for event in try state.decide(command, at: now) {
            state.evolve(event)
            history.observe(event, in: state)
        }
    }

    mutating func issue(_ ids: TicketID..., service: ServiceID? = nil, arrival: Arrival = Arrival()) throws(Refusal) {
        for id in ids { try run(.issue(ticket: id, service: service, origin: .button, arrival: arrival)) }
    }

    mutating func serve(_ id: TicketID, at counter: CounterID, minutes: Double) throws(Refusal) {
        try run(.callNext(counter: counter))
        try run(.start(ticket: id))
        now = now + minutes
        try run(.finish(ticket: id))
    }

    func forecasts(seed: UInt64 = 1, futures: Int = 200) -> Forecasts {
        var futuresOfState = Futures(of: state.situation(at: now, history: history), seed: seed)
        return futuresOfState.forecasts(from: futures)
    }
}
