/// A wait in minutes with the value that four of five waits stay under.
package struct PointForecast: Hashable, Sendable, Codable {
    package let minutes: Double
    package let p80Minutes: Double

    package init(minutes: Double, p80Minutes: Double) {
        self.minutes = minutes
        self.p80Minutes = p80Minutes
    }

    /// The normal approximation: 0.8416 standard deviations above the mean.
    init(minutes: Double, variance: Double) {
        self.init(minutes: minutes, p80Minutes: minutes + StandardNormal.quantile(0.8) * variance.squareRoot())
    }
}
