/// How long to wait before the next attempt: twice as long after every failure, up to a bound.
package struct Backoff: Sendable, Equatable {
    package let first: Duration
    package let longest: Duration
    private var upcoming: Duration

    package init(first: Duration = .milliseconds(500), longest: Duration = .seconds(5)) {
        self.first = first
        self.longest = longest
        upcoming = min(first, longest)
    }

    /// The delay before the next attempt.
    package mutating func next() -> Duration {
        defer { upcoming = min(upcoming * 2, longest) }
        return upcoming
    }

    /// Begins anew after a success.
    package mutating func reset() {
        upcoming = min(first, longest)
    }
}
