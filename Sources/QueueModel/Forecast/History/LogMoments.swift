import Foundation

/// Mean and spread of ln(minutes), the recent ones counting most: with every new value the weight of the old ones shrinks
/// by 1/`memory`, so that at most about `memory` values are remembered.
struct LogMoments: Hashable, Sendable {
    private let memory: Double
    /// How many values the remembered ones are worth.
    private(set) var weight = 0.0
    private(set) var mean = 0.0
    private(set) var squares = 0.0

    init(memory: Double) {
        self.memory = memory
    }

    mutating func add(_ value: Double) {
        let kept = 1 - 1 / memory
        weight = weight * kept + 1
        let distance = value - mean
        mean += distance / weight
        squares = squares * kept + distance * (value - mean)
    }

    /// The mean shrunk towards `prior`, which weighs as much as `strength` values: the posterior mean under a conjugate
    /// normal prior.
    func mean(towards prior: Double, strength: Double) -> Double {
        (strength * prior + weight * mean) / (strength + weight)
    }

    /// The variance shrunk towards `prior` in the same way (scaled inverse chi-squared prior).
    func variance(towards prior: Double, strength: Double) -> Double {
        (strength * prior + squares) / (strength + weight)
    }
}
