/// How many values fell into each bucket of a histogram, and their sum.
struct Tally: Sendable, Equatable {
    /// One for each bound, and one for what is above them all.
    private(set) var counts: [UInt64]
    private(set) var sum = 0.0

    init(bounds: [Double]) {
        counts = Array(repeating: 0, count: bounds.count + 1)
    }

    mutating func add(_ value: Double, bounds: [Double]) {
        counts[bounds.firstIndex { value <= $0 } ?? bounds.count] += 1
        sum += value
    }
}
