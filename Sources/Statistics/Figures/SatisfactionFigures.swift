import QueueModel

/// How content citizens were, by the 1 to 5 they gave.
package struct SatisfactionFigures: Hashable, Sendable, Codable {
    /// How often each rating was given, from 1 to 5.
    package let distribution: [Int]
    package let count: Int
    /// 1 to 5; `nil` without a rating.
    package let mean: Double?
    /// Of ratings of 4 and 5; `nil` without a rating.
    package let satisfiedShare: Double?

    init(distribution: [Int]) {
        self.distribution = distribution
        count = distribution.reduce(0, +)
        let sum = zip(distribution, Ticket.ratingRange).reduce(0) { $0 + $1.0 * $1.1 }
        mean = count > 0 ? Double(sum) / Double(count) : nil
        satisfiedShare = count > 0 ? Double(distribution[3...].reduce(0, +)) / Double(count) : nil
    }
}
