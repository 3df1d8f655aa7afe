extension Forecast {
    /// To find the way back and be seated again.
    private static let marginMinutes = 5.0
    /// For less nobody goes away.
    private static let worthLeavingMinutes = 10.0

    /// When somebody who goes away for a while should be back, so that nine of ten futures call them later; `nil` when it
    /// is not worth going.
    package func returnBy(from moment: Timestamp) -> Timestamp? {
        let minutes = p10Minutes - Self.marginMinutes
        guard minutes >= Self.worthLeavingMinutes else { return nil }
        // Whole minutes: what a phone shows, and nothing that changes with every breath.
        return moment.advanced(byMilliseconds: Int64(minutes) * 60_000)
    }
}
