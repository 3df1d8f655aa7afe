package import QueueModel

/// The figures of some legs: of all, or of one group.
package struct Figures: Hashable, Sendable, Codable {
    package let counts: LegCounts
    /// From joining the line to the first call. Those not called are counted with what they waited, right-censored.
    package let waiting: DurationFigures
    /// From start to finish, of legs with an outcome; those being served are right-censored.
    package let service: DurationFigures
    package let satisfaction: SatisfactionFigures
    /// How well what citizens were told when they came held; `nil` where nothing was told.
    package let forecast: ForecastScore?
}
