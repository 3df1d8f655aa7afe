import Foundation
import QueueModel

extension SplitMix64 {
    /// Exponential with that mean.
    mutating func exponential(mean: Double) -> Double {
        -mean * log(unit())
    }

    /// Normal by inversion.
    mutating func normal(mean: Double = 0, deviation: Double) -> Double {
        mean + deviation * StandardNormal.quantile(unit())
    }

    mutating func duration(_ times: LogNormal) -> Double {
        times.quantile(unit())
    }

    mutating func happens(_ probability: Double) -> Bool {
        unit() < probability
    }

    /// An index, each with a probability in proportion to its weight.
    mutating func index(weights: [Double]) -> Int {
        var left = unit() * weights.reduce(0, +)
        for (index, weight) in weights.enumerated() {
            left -= weight
            if left < 0 { return index }
        }
        return weights.count - 1
    }
}
