import QueueModel

/// One day of a simulated office: every step is a command to the real `decide`, every event goes through the real `evolve`.
struct OfficeDay {
    let world: World
    /// Midnight on the office's clock.
    let midnight: Timestamp
    var draws: SplitMix64
    var desk: Desk
    var agenda = Agenda<Happening>()
    /// Minutes since midnight.
    var now = 0.0
    /// How much longer than usual everything takes today.
    var pace = 1.0
    /// How many reasons each clerk has to be away just now.
    var reasonsToBeAway: [Int]
    var isIdle: [Bool]
    var issued = 0

    init(world: World, midnight: Timestamp, desk: Desk, seed: UInt64) {
        self.world = world
        self.midnight = midnight
        self.desk = desk
        draws = SplitMix64(seed: seed)
        let counters = world.office.counters.count
        reasonsToBeAway = [Int](repeating: 0, count: counters)
        isIdle = [Bool](repeating: false, count: counters)
    }

    /// Plays the day to its end and returns the desk with all that it saw.
    mutating func run() throws(Refusal) -> Desk {
        now = Self.opening
        try send(.openDay)
        plan()
        while let (due, happening) = agenda.next() {
            now = due
            try happen(happening)
        }
        try send(.endDay)
        return desk
    }

    /// The log begins at 7:00.
    static let opening = 7.0 * 60

    @discardableResult
    mutating func send(_ command: Command) throws(Refusal) -> [RecordedEvent] {
        try desk.run(command, at: midnight.advanced(byMilliseconds: Int64(now * 60_000)))
    }

    func id(ofCounter counter: Int) -> CounterID {
        world.office.counters[counter].id
    }
}
