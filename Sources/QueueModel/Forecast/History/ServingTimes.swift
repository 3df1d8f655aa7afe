/// A distribution of durations and how sure its level is.
package struct ServingTimes: Hashable, Sendable {
    package let times: LogNormal
    /// Standard deviation of the distribution's own `logMean`: all services of a future are longer or shorter together
    /// by it, so it does not average out along the line.
    package let levelDeviation: Double

    /// The same with every duration multiplied by exp(`shift`).
    func shifted(by shift: Double) -> ServingTimes {
        ServingTimes(
            times: LogNormal(logMean: times.logMean + shift, logDeviation: times.logDeviation),
            levelDeviation: levelDeviation
        )
    }

    package init(times: LogNormal, levelDeviation: Double) {
        self.times = times
        self.levelDeviation = levelDeviation
    }
}
