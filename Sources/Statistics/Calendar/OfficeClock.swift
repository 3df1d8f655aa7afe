package import QueueModel

/// The office's clock for many moments: asks the time zone once a quarter of an hour, not once a moment.
///
/// Since 1972 every zone lies, and changes by, whole quarters of an hour from UTC (IANA Time Zone Database).
package struct OfficeClock: Sendable {
    private let office: Office
    private var quarters: [Int64: Quarter] = [:]

    private static let quarterMilliseconds: Int64 = 900_000

    package init(_ office: Office) {
        self.office = office
    }

    /// - Parameter moment: from 1970 on.
    package mutating func local(_ moment: Timestamp) -> LocalMoment {
        let index = moment.milliseconds / Self.quarterMilliseconds
        let quarter = quarter(index)
        let rest = Int(moment.milliseconds - index * Self.quarterMilliseconds) / 1_000
        return LocalMoment(day: quarter.day, minutes: quarter.minutes + rest / 60, second: rest % 60)
    }

    private mutating func quarter(_ index: Int64) -> Quarter {
        if let known = quarters[index] { return known }
        let start = Timestamp(milliseconds: index * Self.quarterMilliseconds)
        let quarter = Quarter(day: office.day(at: start), minutes: office.timeOfDay(at: start).minutes)
        quarters[index] = quarter
        return quarter
    }

    private struct Quarter {
        let day: ServiceDay
        let minutes: Int
    }
}
