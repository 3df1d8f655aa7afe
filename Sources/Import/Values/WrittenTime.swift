import QueueModel

/// A day, and perhaps a time on it, as somebody wrote it down.
struct WrittenTime: Hashable, Sendable {
    let day: ServiceDay
    /// Since midnight; nil where only a day was written.
    let milliseconds: Int64?
    /// Nil for the office's own clock.
    let secondsFromUTC: Int?

    init(day: ServiceDay, milliseconds: Int64?, secondsFromUTC: Int?) {
        self.day = day
        self.milliseconds = milliseconds
        self.secondsFromUTC = secondsFromUTC
    }
}

extension WrittenTime {
    /// Reads `27/11/2026`, `27-11-2026 14:30`, `14:30 27/11/2026`, `2026-11-27 14:30:00`, and ISO 8601 with or without a
    /// zone. The day comes before the month unless the year comes first.
    init?(_ text: String) {
        var scanner = TimeScanner(text)
        let early = scanner.time()
        if early != nil, !scanner.spaces() { return nil }
        guard let day = scanner.day() else { return nil }
        var milliseconds = early
        var secondsFromUTC: Int?
        if early == nil, !scanner.isAtEnd {
            guard scanner.spaces() || scanner.skip("T"), let late = scanner.time() else { return nil }
            milliseconds = late
            secondsFromUTC = scanner.zone()
        }
        guard scanner.isAtEnd else { return nil }
        self.init(day: day, milliseconds: milliseconds, secondsFromUTC: secondsFromUTC)
    }
}
