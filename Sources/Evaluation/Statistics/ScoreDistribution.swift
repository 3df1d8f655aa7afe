/// Very many cosine similarities, counted in bins of 1/10,000: eighty million cost no more memory than eighty.
package struct ScoreDistribution: Sendable {
    private static let binsPerUnit = 10_000
    /// Bin `i` holds the scores from `i / 10,000 − 1` up to the next.
    private var counts = [Int](repeating: 0, count: 2 * binsPerUnit + 1)
    package private(set) var count = 0

    package init() {}

    package mutating func add(_ score: Float) {
        counts[Self.bin(of: score)] += 1
        count += 1
    }

    package mutating func add(_ other: ScoreDistribution) {
        for bin in counts.indices { counts[bin] += other.counts[bin] }
        count += other.count
    }

    /// How many scores are at or above a threshold, exact to a bin.
    package func count(from threshold: Float) -> Int {
        counts[Self.bin(of: threshold)...].reduce(0, +)
    }

    /// The lowest bin's edge that this share of the scores reaches at most.
    package func threshold(rate: Double) -> Float {
        let allowed = Int((rate * Double(count)).rounded(.down))
        var above = 0
        for bin in counts.indices.reversed() {
            above += counts[bin]
            if above > allowed { return Self.edge(of: bin + 1) }
        }
        return -1
    }

    /// What exceeds a threshold, ascending: the middle of the bin above the threshold, and how many scores it holds.
    package func exceedances(over threshold: Float) -> [(excess: Double, count: Int)] {
        let first = Self.bin(of: threshold)
        return counts[first...].enumerated().filter { $0.element > 0 }.map { offset, count in
            ((Double(offset) + 0.5) / Double(Self.binsPerUnit), count)
        }
    }

    /// Shares of the scores in `bins` equal steps over −1 … 1, for a plot.
    package func shares(bins: Int) -> [Double] {
        var shares = [Double](repeating: 0, count: bins)
        for (bin, count) in counts.enumerated() where count > 0 {
            shares[min(bins - 1, bin * bins / (2 * Self.binsPerUnit))] += Double(count) / Double(max(1, self.count))
        }
        return shares
    }

    private static func bin(of score: Float) -> Int {
        let place = ((min(max(score, -1), 1) + 1) * Float(binsPerUnit) + 0.01).rounded(.down)
        return min(Int(place), 2 * binsPerUnit)
    }

    private static func edge(of bin: Int) -> Float { Float(bin) / Float(binsPerUnit) - 1 }
}
