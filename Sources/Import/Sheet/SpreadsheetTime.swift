import QueueModel

/// A date of a spreadsheet: days since its epoch, the time of day as a fraction (ECMA-376, part 1, 18.17.4).
struct SpreadsheetTime: Hashable, Sendable {
    let serial: Double
    /// Whether days count from 1904 instead of 1900.
    let isFrom1904: Bool

    /// The 1900 system has a 29 February 1900 that never was; behind it, days count from 1899-12-30.
    private static let firstSound = 61.0
    private static let afterYear9999 = 2_958_466.0
    private static let daysFrom1900To1904 = 1_462.0
    private static let epoch = ServiceDay(of: .epoch, secondsFromUTC: 0).advanced(by: -25_569)

    /// The day and the time on it in whole seconds; nil for a time without a day and for days that no calendar has.
    var written: WrittenTime? {
        let serial = serial + (isFrom1904 ? Self.daysFrom1900To1904 : 0)
        guard serial >= Self.firstSound, serial < Self.afterYear9999 else { return nil }
        let seconds = Int64((serial * 86_400).rounded())
        let (days, ofDay) = seconds.quotientAndRemainder(dividingBy: 86_400)
        return WrittenTime(
            day: Self.epoch.advanced(by: Int(days)),
            milliseconds: ofDay == 0 ? nil : ofDay * 1_000,
            secondsFromUTC: nil
        )
    }
}
