extension Timestamp {
    private static let millisecondsInDay: Int64 = 86_400_000

    /// The moment in UTC as ISO 8601 with milliseconds, such as `2026-11-22T01:02:03.456Z`.
    package var iso8601: String {
        let (days, ofDay) = Self.floorDivide(milliseconds, by: Self.millisecondsInDay)
        let date = CivilDate(daysSince1970: days)
        let hours = (ofDay / 3_600_000).padded(to: 2)
        let minutes = (ofDay / 60_000 % 60).padded(to: 2)
        let seconds = (ofDay / 1_000 % 60).padded(to: 2)
        return "\(date)T\(hours):\(minutes):\(seconds).\((ofDay % 1_000).padded(to: 3))Z"
    }

    /// Whole days since 1970-01-01 on a clock that runs `offset` seconds ahead of UTC.
    func localDays(secondsFromUTC offset: Int) -> Int64 {
        Self.floorDivide(milliseconds + Int64(offset) * 1_000, by: Self.millisecondsInDay).quotient
    }

    /// Milliseconds since midnight on a clock that runs `offset` seconds ahead of UTC.
    func localMilliseconds(secondsFromUTC offset: Int) -> Int64 {
        Self.floorDivide(milliseconds + Int64(offset) * 1_000, by: Self.millisecondsInDay).remainder
    }

    private static func floorDivide(_ value: Int64, by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
        let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}
