import Foundation

extension Futures {
    /// Sets the stage as it is now, with this future's own luck.
    mutating func begin() {
        room.restore(from: start)
        for service in newcomers.indices { newcomers[service] = situation.newcomers[service] }
        let today = situation.durations.todayDeviation * drawNormal()
        for service in levels.indices {
            levels[service] = exp(today + situation.durations.serving[service].levelDeviation * drawNormal())
        }
        returns.removeAll(keepingCapacity: true)
        nextReturn = .infinity
        for known in situation.returns { plan(known) }
        for counter in freeAt.indices { begin(situation.counters[counter], counter) }
        nextArrival = drawGap()
        nextPlace = situation.firstFuturePlace
    }

    private mutating func begin(_ outlook: CounterOutlook, _ counter: Int) {
        let end = restOfStay(at: outlook.activity)
        if let next = outlook.next { plan(Return(minute: end, entry: next)) }
        isIdle[counter] = false
        freeAt[counter] = outlook.working(from: outlook.isFree ? end : end + turnaround())
    }

    /// Minutes from calling a ticket until it is done with.
    mutating func attendance(of entry: WaitingEntry) -> Double {
        let service = Int(entry.service)
        guard draws.unit() >= situation.durations.noShowShare else { return draw(.absence) }
        return draw(.walk) + tables.draw(service, using: &draws) * levels[service]
            * situation.scale(ofPlace: entry.place)
    }

    /// Minutes from the end of a stay until the clerk can call again.
    mutating func turnaround() -> Double {
        draw(draws.unit() < situation.durations.pauseShare ? .pause : .turnaround)
    }

    /// Minutes until what the counter does now is done, and for a free one until it calls.
    private mutating func restOfStay(at activity: CounterOutlook.Activity) -> Double {
        switch activity {
        case .expected(let age):
            max(0, -age) + situation.durations.lateness.remaining(after: max(0, age), at: draws.unit())
        case .idle: room.count > 0 ? draw(.reaction) : 0
        case .turning(let age): restOfTurnaround(age: age)
        case .paused(let age): situation.durations.pause.remaining(after: age, at: draws.unit())
        case .called(let service, let scale, let age):
            restOfCall(service: service, scale: scale, age: age)
        case .serving(let service, let scale, let age):
            restOfService(service, scale: scale, age: age)
        }
    }

    /// What is left of a turnaround or a pause.
    private mutating func restOfTurnaround(age: Double) -> Double {
        let durations = situation.durations
        let short = (1 - durations.pauseShare) * durations.turnaround.outlasts(age)
        let long = durations.pauseShare * durations.pause.outlasts(age)
        let gap = draws.unit() * (short + long) < short ? durations.turnaround : durations.pause
        return gap.remaining(after: age, at: draws.unit())
    }

    /// The longer nobody comes, the likelier nobody will (Bayes' rule on the two durations).
    private mutating func restOfCall(service: Int, scale: Double, age: Double) -> Double {
        let durations = situation.durations
        let gone = durations.noShowShare * durations.absence.outlasts(age)
        let coming = (1 - durations.noShowShare) * durations.walk.outlasts(age)
        guard draws.unit() * (gone + coming) >= gone else {
            return durations.absence.remaining(after: age, at: draws.unit())
        }
        return durations.walk.remaining(after: age, at: draws.unit())
            + tables.draw(service, using: &draws) * levels[service] * scale
    }

    /// The rest of a service that has lasted `age` minutes, in this future's level.
    private mutating func restOfService(_ service: Int, scale: Double, age: Double) -> Double {
        let stretch = levels[service] * scale
        return situation.durations.serving[service].times.remaining(after: age / stretch, at: draws.unit()) * stretch
    }

    /// The tables that follow those of the services.
    private enum Gap: Int {
        case walk, turnaround, absence, pause, reaction
    }

    private mutating func draw(_ gap: Gap) -> Double {
        tables.draw(levels.count + gap.rawValue, using: &draws)
    }

    mutating func drawGap() -> Double {
        let perMinute = situation.arrivals.perMinute
        return perMinute > 0 ? -log(draws.unit()) / perMinute : .infinity
    }

    private mutating func drawNormal() -> Double {
        StandardNormal.quantile(draws.unit())
    }
}
