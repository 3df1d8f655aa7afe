import QueueModel

/// What the daemon does with a command, without a store: decide, evolve, learn, and at every issue forecast.
struct Desk {
    private(set) var state: OfficeState
    private(set) var history = OfficeHistory()
    private(set) var records: [ForecastRecord] = []
    private(set) var overtaking = OvertakingAudit()
    private(set) var events = 0
    /// Time spent in `decide` and `evolve` alone.
    private(set) var working = Duration.zero
    private var recordOf: [TicketID: Int] = [:]
    private let futures: Int
    private var seeds: SplitMix64
    private let clock = ContinuousClock()

    init(office: Office, futures: Int, seed: UInt64) {
        state = OfficeState(office: office)
        self.futures = futures
        seeds = SplitMix64(seed: seed)
    }

    @discardableResult
    mutating func run(_ command: Command, at moment: Timestamp) throws(Refusal) -> [RecordedEvent] {
        let start = clock.now
        let decided = try state.decide(command, at: moment)
        for event in decided { state.evolve(event) }
        working += start.duration(to: clock.now)
        events += decided.count
        for event in decided { learn(from: event) }
        return decided
    }

    /// The ticket that the counter has called; `nil` when nobody waits whom it may call.
    mutating func callNext(_ counter: CounterID, at moment: Timestamp) throws(Refusal) -> Ticket? {
        do {
            overtaking.willCall(at: counter, in: state)
            try run(.callNext(counter: counter), at: moment)
            return state.ticket(at: counter)
        } catch .queueEmpty {
            return nil
        }
    }

    /// Keeps what is forecast for a ticket that has just been issued.
    mutating func forecast(_ ticket: TicketID) {
        let now = state.lastTime
        guard let place = state.tickets.indices.last.map(Int32.init) else { return }
        let situation = state.situation(at: now, history: history)
        var futures = Futures(ofTicketAt: place, in: situation, seed: seeds.next())
        guard let ours = futures.forecasts(from: self.futures).waiting[place] else { return }
        recordOf[ticket] = records.count
        records.append(
            ForecastRecord(
                ticket: ticket,
                issuedAt: now,
                ours: ours.point,
                yardsticks: state.yardsticks(for: ticket, at: now, history: history)
            )
        )
    }

    private mutating func learn(from recorded: RecordedEvent) {
        history.observe(recorded, in: state)
        guard case .ticketCalled(let ticket, _, _) = recorded.event else { return }
        overtaking.called(ticket, in: state)
        guard let record = recordOf.removeValue(forKey: ticket) else { return }
        records[record].called(at: recorded.at)
        history.observe(records[record])
    }
}
