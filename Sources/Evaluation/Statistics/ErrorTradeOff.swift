internal import Glibc

/// How often strangers pass and the right people fail at each threshold: the data of a DET curve.
///
/// A. Martin et al.: The DET curve in assessment of detection task performance, Eurospeech 1997; ISO/IEC 19795-1.
package struct ErrorTradeOff: Sendable {
    /// One threshold's errors, as shares.
    package struct Point: Codable, Sendable, Equatable {
        package let threshold: Float
        /// Share of impostor scores at or above the threshold: FMR, or FPIR where scores are those of searches.
        package let falsePositive: Double
        /// Share of genuine scores below the threshold: FNMR, or FNIR.
        package let falseNegative: Double
    }

    /// Ascending.
    private let genuine: [Float]
    /// Ascending.
    private let impostor: [Float]

    /// - Parameter genuine: −∞ for an attempt that can't succeed at any threshold.
    package init(genuine: [Float], impostor: [Float]) {
        self.genuine = genuine.sorted()
        self.impostor = impostor.sorted()
    }

    package func point(at threshold: Float) -> Point {
        Point(
            threshold: threshold,
            falsePositive: share(impostor.count - impostor.countBelow(threshold), of: impostor.count),
            falseNegative: share(genuine.countBelow(threshold), of: genuine.count)
        )
    }

    /// Genuine scores that a threshold refuses.
    package func falseNegatives(at threshold: Float) -> Proportion {
        Proportion(genuine.countBelow(threshold), of: genuine.count)
    }

    /// Impostor scores that a threshold lets pass.
    package func falsePositives(at threshold: Float) -> Proportion {
        Proportion(impostor.count - impostor.countBelow(threshold), of: impostor.count)
    }

    /// The lowest threshold that lets no more than this share of the impostors pass.
    package func threshold(falsePositiveRate rate: Double) -> Float {
        let allowed = Int((rate * Double(impostor.count)).rounded(.down))
        guard allowed < impostor.count else { return impostor.first ?? 0 }
        return impostor[impostor.count - 1 - allowed].nextUp
    }

    /// The threshold at which the most decisions are right, each kind counted as often as it occurs.
    package var mostAccurate: (threshold: Float, errors: Int) {
        var best: (threshold: Float, errors: Int) = (1, genuine.countBelow(1) + impostor.count - impostor.countBelow(1))
        for threshold in genuine + impostor.map(\.nextUp) {
            let errors = genuine.countBelow(threshold) + impostor.count - impostor.countBelow(threshold)
            if errors < best.errors { best = (threshold, errors) }
        }
        return best
    }

    /// The curve at the steps of the impostor scores, by rising threshold; thinned to about `limit` points, evenly over
    /// the logarithm of the rate.
    package func curve(limit: Int = 60) -> [Point] {
        guard !impostor.isEmpty else { return [] }
        let ranks = (0...max(1, limit)).map { step in
            Int(pow(Double(impostor.count + 1), Double(step) / Double(max(1, limit)))) - 1
        }
        let thresholds = ranks.map { $0 >= impostor.count ? impostor[0] : impostor[impostor.count - 1 - $0].nextUp }
        return Array(Set(thresholds)).sorted().map(point)
    }

    private func share(_ count: Int, of total: Int) -> Double { total > 0 ? Double(count) / Double(total) : 0 }
}

extension [Float] {
    /// How many elements of the ascending array are below a value.
    fileprivate func countBelow(_ value: Float) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < value { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
