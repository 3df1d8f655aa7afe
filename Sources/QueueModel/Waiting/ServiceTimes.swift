/// How long serving took in one service today.
struct ServiceTimes: Hashable, Sendable {
    private(set) var finished = 0
    private(set) var totalMilliseconds: Int64 = 0

    /// How many finished tickets the expected time weighs as much as. With five, the day's own figures count for half
    /// after five tickets and for 80 % after twenty.
    static let priorWeight = 5.0

    mutating func add(milliseconds: Int64) {
        finished += 1
        totalMilliseconds += milliseconds
    }

    /// Takes back what was added.
    mutating func remove(milliseconds: Int64) {
        finished -= 1
        totalMilliseconds -= milliseconds
    }

    /// The mean in minutes, shrunk towards what is `expected`: the posterior mean of a normal likelihood under a
    /// conjugate prior that is worth `priorWeight` observations.
    func meanMinutes(expected: Double) -> Double {
        let totalMinutes = Double(totalMilliseconds) / 60_000
        return (Self.priorWeight * expected + totalMinutes) / (Self.priorWeight + Double(finished))
    }
}
