/// A point of a distribution of durations.
package struct Percentile: Hashable, Sendable, Codable {
    package let minutes: Double
    /// The value is this much or more: too many of the longest durations had not ended to say how much.
    package let isLowerBound: Bool
}
