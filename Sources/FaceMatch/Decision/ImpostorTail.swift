internal import Glibc

/// How often two different people come above a score: pairs of false match rate and threshold, joined by straight
/// lines over the logarithm of the rate and continued at both ends.
package struct ImpostorTail: Sendable, Equatable {
    package struct Entry: Sendable, Equatable {
        /// Share of impostor pairs at or above the threshold.
        package let falseMatchRate: Double
        /// Cosine similarity.
        package let threshold: Float

        package init(falseMatchRate: Double, threshold: Float) {
            self.falseMatchRate = falseMatchRate
            self.threshold = threshold
        }
    }

    /// By falling false match rate; two at least.
    private let entries: [Entry]

    /// SFace 2021dec with five-point alignment and mirrored crops, measured over 87 million impostor pairs of LFW,
    /// people listed under two names removed.
    package static let sface2021dec = ImpostorTail(
        Entry(falseMatchRate: 1e-3, threshold: 0.370),
        Entry(falseMatchRate: 1e-5, threshold: 0.470),
        Entry(falseMatchRate: 1e-6, threshold: 0.514),
        Entry(falseMatchRate: 1e-7, threshold: 0.550)
    )

    package init(_ first: Entry, _ second: Entry, _ rest: Entry...) {
        entries = ([first, second] + rest).sorted { $0.falseMatchRate > $1.falseMatchRate }
    }

    /// The score above which impostors come this often.
    package func threshold(falseMatchRate: Double) -> Float {
        let next = entries.firstIndex { $0.falseMatchRate <= falseMatchRate } ?? entries.count - 1
        let upper = min(max(next, 1), entries.count - 1)
        let (left, right) = (entries[upper - 1], entries[upper])
        let start = log10(left.falseMatchRate)
        let share = (log10(falseMatchRate) - start) / (log10(right.falseMatchRate) - start)
        return left.threshold + Float(share) * (right.threshold - left.threshold)
    }
}
