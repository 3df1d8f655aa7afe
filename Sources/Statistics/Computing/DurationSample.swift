/// One waiting or service time.
struct DurationSample: Hashable {
    let milliseconds: Int64
    /// Known only to be this long or longer.
    let isCensored: Bool
}

/// Ascending; of equal ones those that ended come first, as `ProductLimit` wants them.
extension DurationSample: Comparable {
    static func < (left: Self, right: Self) -> Bool {
        left.milliseconds == right.milliseconds
            ? !left.isCensored && right.isCensored
            : left.milliseconds < right.milliseconds
    }
}

package extension Int64 {
    /// Milliseconds in minutes.
    var inMinutes: Double { Double(self) / 60_000 }
}
