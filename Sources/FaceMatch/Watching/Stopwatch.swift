/// Times one stage after another.
struct Stopwatch {
    private var mark = ContinuousClock.now

    /// The time since the last lap, or since the beginning.
    mutating func lap() -> Duration {
        let now = ContinuousClock.now
        defer { mark = now }
        return now - mark
    }
}
