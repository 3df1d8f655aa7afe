import Foundation

/// A duration that is learned from what is seen, starting from what is assumed.
struct LearnedDuration: Hashable, Sendable {
    private var moments: LogMoments
    private let prior: LogNormal

    /// How many observations the assumption is worth.
    private static let strength = 10.0

    init(prior: LogNormal, memory: Double) {
        self.prior = prior
        moments = LogMoments(memory: memory)
    }

    mutating func add(minutes: Double) {
        moments.add(log(max(minutes, Self.shortestMinutes)))
    }

    var times: LogNormal {
        let variance = prior.logDeviation * prior.logDeviation
        return LogNormal(
            logMean: moments.mean(towards: prior.logMean, strength: Self.strength),
            logDeviation: moments.variance(towards: variance, strength: Self.strength).squareRoot()
        )
    }

    /// Two seconds: the logarithm of nothing is no number, and a mistaken click is no service.
    static let shortestMinutes = 1.0 / 30
}
