/// The distribution of a series of measurements, in milliseconds.
package struct Percentiles: Codable, Sendable, Equatable {
    package let count: Int
    package let p50Milliseconds: Double
    package let p95Milliseconds: Double
    package let maximumMilliseconds: Double

    /// Nearest-rank percentiles (ISO 2602 leaves the choice open; this one is always a value that was measured).
    package init(_ durations: [Duration]) {
        let sorted = durations.map { $0 / .milliseconds(1) }.sorted()
        count = sorted.count
        p50Milliseconds = Self.rank(0.50, of: sorted)
        p95Milliseconds = Self.rank(0.95, of: sorted)
        maximumMilliseconds = sorted.last ?? 0
    }

    private static func rank(_ share: Double, of sorted: [Double]) -> Double {
        guard !sorted.isEmpty else { return 0 }
        let index = Int((share * Double(sorted.count)).rounded(.up)) - 1
        return sorted[min(max(index, 0), sorted.count - 1)]
    }
}
