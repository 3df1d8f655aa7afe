/// How long to wait before another try at something that failed: twice as long each time, up to a limit.
package struct BackOff: Hashable, Sendable {
    package let first: Duration
    package let longest: Duration

    package init(first: Duration = .seconds(1), longest: Duration = .seconds(3_600)) {
        self.first = first
        self.longest = longest
    }

    /// - Parameters:
    ///   - failures: so far, at least 1.
    ///   - fraction: random, 0 to 1, so that many do not come back at the same moment.
    /// - Returns: half of the time due at least, all of it at most ("equal jitter": Brooker, *Exponential Backoff And
    ///   Jitter*, AWS Architecture Blog, 2015).
    package func delay(after failures: Int, fraction: Double) -> Duration {
        var due = first
        for _ in 1..<max(1, failures) where due < longest {
            due *= 2
        }
        due = min(due, longest)
        return due / 2 + due / 2 * min(1, max(0, fraction))
    }
}
