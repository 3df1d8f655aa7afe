internal import Glibc

/// The thresholds of a calibration, joined by straight lines over the logarithm of the rate and continued at both ends.
struct ImpostorTail: Sendable, Equatable {
    /// By falling false match rate; two at least.
    private let entries: [Calibration.Entry]

    init(_ entries: [Calibration.Entry]) {
        precondition(entries.count >= 2, "a line needs two points")
        self.entries = entries.sorted { $0.falseMatchRate > $1.falseMatchRate }
    }

    /// The score above which impostors come this often.
    func threshold(falseMatchRate: Double) -> Float {
        let next = entries.firstIndex { $0.falseMatchRate <= falseMatchRate } ?? entries.count - 1
        let upper = min(max(next, 1), entries.count - 1)
        let (left, right) = (entries[upper - 1], entries[upper])
        let start = log10(left.falseMatchRate)
        let share = (log10(falseMatchRate) - start) / (log10(right.falseMatchRate) - start)
        return left.threshold + Float(share) * (right.threshold - left.threshold)
    }
}
