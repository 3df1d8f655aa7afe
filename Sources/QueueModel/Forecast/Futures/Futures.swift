/// Plays the queue forward many times: the real dispatch rule on the real line, with drawn durations.
///
/// The same situation and seed always give the same forecasts. Storage is made once and used by every future.
package struct Futures {
    let situation: Situation
    let tables: QuantileTables
    var draws: SplitMix64

    /// As everybody waits now.
    let start: FutureRoom

    // One future.
    var room: FutureRoom
    /// When each counter can call next, in minutes from now; infinite while it is idle.
    var freeAt: [Double]
    var isIdle: [Bool]
    /// How much longer or shorter than expected this future's services are.
    var levels: [Double]
    var newcomers: [WaitingEntry]
    var returns: [Return]
    var nextReturn = Double.infinity
    var nextArrival = Double.infinity
    var nextPlace: Int32 = 0

    // What all futures together say.
    var waits: WaitTable

    /// Everybody who waits and a newcomer of each service.
    package init(of situation: Situation, seed: UInt64) {
        self.init(
            of: situation,
            seed: seed,
            waits: WaitTable(places: situation.room.waiting.map(\.place), newcomers: situation.newcomers.count)
        )
    }

    /// Only the ticket at `place`; what the others wait is not kept, which makes it quicker.
    package init(ofTicketAt place: Int32, in situation: Situation, seed: UInt64) {
        self.init(of: situation, seed: seed, waits: WaitTable(places: [place], newcomers: 0))
    }

    private init(of situation: Situation, seed: UInt64, waits: WaitTable) {
        self.situation = situation
        let durations = situation.durations
        tables = QuantileTables(
            durations.serving.map(\.times)
                + [durations.walk, durations.turnaround, durations.absence, durations.pause, durations.reaction]
        )
        draws = SplitMix64(seed: seed)
        start = FutureRoom(situation.room)
        room = start
        freeAt = [Double](repeating: 0, count: situation.counters.count)
        isIdle = [Bool](repeating: false, count: situation.counters.count)
        levels = [Double](repeating: 1, count: durations.serving.count)
        newcomers = Array(situation.newcomers.prefix(waits.newcomers))
        returns = situation.returns
        returns.reserveCapacity(situation.room.count + situation.counters.count + situation.returns.count)
        self.waits = waits
    }

    /// The forecasts that `count` futures give.
    package mutating func forecasts(from count: Int) -> Forecasts {
        waits.reserve(futures: count)
        for _ in 0..<count {
            begin()
            while !waits.isComplete, step() {}
            waits.endFuture()
        }
        return waits.forecasts(horizonMinutes: situation.horizonMinutes, p80Level: situation.p80Level)
    }

    /// Lets the next thing happen; `false` when nothing more does before the horizon.
    private mutating func step() -> Bool {
        guard let counter = nextCounter() else { return false }
        let minute = freeAt[counter]
        let join = min(nextArrival, nextReturn)
        guard min(minute, join) < situation.horizonMinutes else { return false }
        if minute < join {
            call(counter, at: minute)
        } else {
            nextReturn < nextArrival ? comeBack() : arrive()
            wakeIdleCounters(at: join)
        }
        return true
    }

    private func nextCounter() -> Int? {
        var next: Int?
        var earliest = Double.infinity
        for counter in freeAt.indices where freeAt[counter] < earliest || next == nil {
            next = counter
            earliest = freeAt[counter]
        }
        return next
    }

    private mutating func call(_ counter: Int, at minute: Double) {
        let moment = situation.now.advanced(byMilliseconds: Int64(minute * 60_000))
        let skills = situation.skills[counter]
        let called = room.call(for: skills, by: situation.rule, at: moment)
        meetNewcomers(skills, called: called, at: minute, moment)
        guard let called else {
            freeAt[counter] = .infinity
            isIdle[counter] = true
            return
        }
        waits.record(minute, place: called.place)
        let end = minute + attendance(of: called)
        if let next = situation.nextEntry(after: called) { plan(Return(minute: end, entry: next)) }
        freeAt[counter] = situation.counters[counter].working(from: end + turnaround())
    }

    /// Each newcomer is alone behind the line: called when the rule would put them before whom the counter called.
    private mutating func meetNewcomers(
        _ skills: CounterSkills,
        called: WaitingEntry?,
        at minute: Double,
        _ moment: Timestamp
    ) {
        let calledPrecedence = called.flatMap { precedence(of: $0, for: skills, at: moment) }
        for service in newcomers.indices where waits.isNewcomerWaiting(service) {
            guard let own = precedence(of: newcomers[service], for: skills, at: moment) else { continue }
            if let called, let calledPrecedence, calledPrecedence < own {
                if called.place > newcomers[service].place { newcomers[service].overtaken += 1 }
            } else {
                waits.record(minute, newcomer: service)
            }
        }
    }

    private func precedence(
        of entry: WaitingEntry,
        for skills: CounterSkills,
        at moment: Timestamp
    ) -> DispatchPrecedence? {
        skills.preference(for: entry).map { situation.rule.precedence(of: entry, preference: $0, at: moment) }
    }

    private mutating func wakeIdleCounters(at minute: Double) {
        for counter in isIdle.indices where isIdle[counter] {
            isIdle[counter] = false
            freeAt[counter] = situation.counters[counter].working(from: minute)
        }
    }
}
