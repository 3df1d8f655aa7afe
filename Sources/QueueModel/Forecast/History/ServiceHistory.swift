/// What is known of the serving times of one service.
///
/// Three levels, each the prior of the next, so that a rare one falls back on the one above: what the office expects, the
/// service of late, the service at this hour of the week. This is the normal hierarchical model of Gelman et al., "Bayesian
/// Data Analysis", chapter 5, with fixed strengths in place of sampled ones. How today differs is ``DayPace``.
struct ServiceHistory: Hashable, Sendable {
    private var recent = LogMoments(memory: 1_000)
    private var byWeekHour: [Int: LogMoments] = [:]
    private let prior: LogNormal

    init(expectedMinutes: Double) {
        prior = LogNormal(meanMinutes: expectedMinutes, logDeviation: Strength.deviation)
    }

    /// How many values each prior is worth, and the spread assumed before there are any.
    private enum Strength {
        static let deviation = 0.6
        static let expected = 5.0
        static let variance = 10.0
        static let weekHour = 40.0
    }

    mutating func add(logMinutes: Double, at hour: WeekHour) {
        recent.add(logMinutes)
        byWeekHour[hour.index, default: LogMoments(memory: 200)].add(logMinutes)
    }

    /// The serving times to expect at `hour`, or at any time.
    func outlook(at hour: WeekHour? = nil) -> ServingTimes {
        let variance = recent.variance(towards: Strength.deviation * Strength.deviation, strength: Strength.variance)
        return ServingTimes(
            times: LogNormal(logMean: usualLogMean(at: hour), logDeviation: variance.squareRoot()),
            levelDeviation: (variance / (Strength.expected + recent.weight)).squareRoot()
        )
    }

    func usualLogMean(at hour: WeekHour?) -> Double {
        let service = recent.mean(towards: prior.logMean, strength: Strength.expected)
        return hour.flatMap { byWeekHour[$0.index]?.mean(towards: service, strength: Strength.weekHour) } ?? service
    }
}
