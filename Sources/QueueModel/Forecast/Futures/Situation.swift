/// The queue at one moment, with what is known of durations and arrivals: all that its futures grow from.
package struct Situation: Sendable {
    package let now: Timestamp
    package let room: WaitingRoom
    package let rule: DispatchRule
    /// One a counter, as are `counters`.
    package let skills: [CounterSkills]
    package let counters: [CounterOutlook]
    package let durations: Durations
    /// Somebody who came now, one for each service; all have the place after the last ticket's.
    package let newcomers: [WaitingEntry]
    package let arrivals: ArrivalOutlook
    package let returns: [Return]
    /// The next service of each visit by place, as an index of `office.services`, or ``noService``; none beyond the end.
    package let nextServices: [Int32]
    /// How many usual serving times a ticket takes, by place; 1 beyond the end.
    package let scales: [Double]
    /// Futures end so many minutes from now.
    package let horizonMinutes: Double
    /// The share of futures that a P80 exceeds; see ``ForecastCalibration``.
    package let p80Level: Double

    package init(
        now: Timestamp,
        room: WaitingRoom,
        rule: DispatchRule,
        skills: [CounterSkills],
        counters: [CounterOutlook],
        durations: Durations,
        newcomers: [WaitingEntry],
        arrivals: ArrivalOutlook = .none,
        returns: [Return] = [],
        nextServices: [Int32] = [],
        scales: [Double] = [],
        horizonMinutes: Double = standardHorizonMinutes,
        p80Level: Double = ForecastCalibration.target
    ) {
        self.now = now
        self.room = room
        self.rule = rule
        self.skills = skills
        self.counters = counters
        self.durations = durations
        self.newcomers = newcomers
        self.arrivals = arrivals
        self.returns = returns
        self.nextServices = nextServices
        self.scales = scales
        self.horizonMinutes = horizonMinutes
        self.p80Level = p80Level
    }

    package static let noService: Int32 = -1

    /// Half a day: nobody plans further ahead in a queue.
    package static let standardHorizonMinutes = 720.0

    /// The place of the first who comes later than any newcomer.
    var firstFuturePlace: Int32 {
        (newcomers.last?.place ?? room.waiting.last?.place ?? -1) + 1
    }

    /// What `entry` becomes when it has been served.
    func nextEntry(after entry: WaitingEntry) -> WaitingEntry? {
        guard Int(entry.place) < nextServices.count else { return nil }
        let next = nextServices[Int(entry.place)]
        // Only the service that comes next is followed; a third one in a visit is too rare to matter.
        return next == Self.noService || next == entry.service ? nil : entry.rejoining(for: next)
    }

    func scale(ofPlace place: Int32) -> Double {
        Int(place) < scales.count ? scales[Int(place)] : 1
    }
}
