import Foundation

/// Distributions laid out for drawing: 512 quantiles each, one after the other in one array, so that a draw is one random
/// number and one load.
struct QuantileTables: Sendable {
    private static let bits = 9
    private static let size = 1 << bits
    /// Normal quantiles at the middles of 512 equal shares.
    private static let normal = (0..<size).map { StandardNormal.quantile((Double($0) + 0.5) / Double(size)) }

    private var minutes: [Float] = []

    init(_ distributions: [LogNormal]) {
        minutes.reserveCapacity(distributions.count * Self.size)
        for distribution in distributions {
            minutes += Self.normal.map { Float(exp(distribution.logMean + distribution.logDeviation * $0)) }
        }
    }

    /// A duration in minutes from the distribution at `index`.
    @inline(__always)
    func draw(_ index: Int, using generator: inout SplitMix64) -> Double {
        Double(minutes[index << Self.bits | Int(generator.next() >> UInt64(64 - Self.bits))])
    }
}
