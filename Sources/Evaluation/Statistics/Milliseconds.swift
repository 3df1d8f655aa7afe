/// The median and the 95th percentile of durations, in milliseconds, by the nearest rank.
package struct Milliseconds: Codable, Sendable, Equatable {
    package let p50Milliseconds: Double
    package let p95Milliseconds: Double

    package init(_ durations: [Duration]) {
        let sorted = durations.map { $0 / .milliseconds(1) }.sorted()
        func rank(_ share: Double) -> Double {
            guard !sorted.isEmpty else { return 0 }
            return sorted[min(sorted.count - 1, max(0, Int((share * Double(sorted.count)).rounded(.up)) - 1))]
        }
        p50Milliseconds = rank(0.5)
        p95Milliseconds = rank(0.95)
    }
}
