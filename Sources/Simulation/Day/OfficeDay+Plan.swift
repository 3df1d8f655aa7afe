import QueueModel

extension OfficeDay {
    /// Notes what does not depend on how the day goes: arrivals, and when clerks are away.
    mutating func plan() {
        pace = LogNormal(logMean: 0, logDeviation: world.habits.dayDeviation).quantile(draws.unit())
        let range = world.visitors
        let expected = range.lowerBound + (range.upperBound - range.lowerBound) * draws.unit()
        let rate = ArrivalRate(visitors: expected, doors: world.doors, peaks: world.peaks)
        for arrival in rate.arrivals(using: &draws) { agenda.note(.arrival(visitor()), at: arrival) }
        for counter in world.office.counters.indices { planAbsences(of: counter) }
    }

    private mutating func planAbsences(of counter: Int) {
        let begin = firstSession + draws.exponential(mean: world.habits.latenessMinutes)
        noteAbsence(of: counter, from: Self.opening, until: begin)
        for pause in world.office.counters[counter].breaks {
            let from = max(Self.opening, Double(pause.from.minutes))
            noteAbsence(of: counter, from: from, until: Double(pause.until.minutes))
        }
        var minute = begin + draws.exponential(mean: world.habits.minutesBetweenPauses)
        while minute < lastSession {
            let length = draws.duration(world.habits.pause)
            noteAbsence(of: counter, from: minute, until: minute + length)
            minute += length + draws.exponential(mean: world.habits.minutesBetweenPauses)
        }
    }

    /// Who is away until midnight does not come back today.
    private mutating func noteAbsence(of counter: Int, from start: Double, until end: Double) {
        guard end > start else { return }
        agenda.note(.leave(counter: counter), at: start)
        if end < 24 * 60 { agenda.note(.comeBack(counter: counter), at: end) }
    }

    private var firstSession: Double { 7.5 * 60 }
    private var lastSession: Double { 17 * 60 }

    private mutating func visitor() -> Visitor {
        let shares = world.matters.map(\.share)
        let first = draws.index(weights: shares)
        let second = draws.happens(world.habits.secondMatterShare) ? draws.index(weights: shares) : first
        return Visitor(
            matters: second == first ? [first] : [first, second],
            priority: priority(),
            dossiers: draws.happens(world.habits.agentShare) ? 2 + Int(draws.unit() * 4) : 1
        )
    }

    private mutating func priority() -> PriorityID? {
        var left = draws.unit()
        for (id, share) in world.habits.priorities {
            left -= share
            if left < 0 { return id }
        }
        return nil
    }
}
