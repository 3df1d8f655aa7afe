import Hummingbird
import QueueModel
import Statistics

extension DateRange {
    /// More would take long to count, and nobody reads it.
    static let longestDays = 366

    /// `from` and `to`; or `period`, which is `day`, `week` or `month`, `of` a day, which is today if left out.
    ///
    /// - Throws: `bad-range`, also for what would be without effect.
    init(_ query: Parameters, today: ServiceDay) throws(Problem) {
        let period = try Self.period(query.get("period") ?? "day", of: Self.day("of", in: query) ?? today)
        switch (try Self.day("from", in: query), try Self.day("to", in: query)) {
        case (nil, nil): self = period
        case (nil, _?): throw .badRange
        case (let first?, let last):
            guard let range = DateRange(first: first, last: last ?? today), range.dayCount <= Self.longestDays else {
                throw .badRange
            }
            self = range
        }
    }

    private static func period(_ name: String, of day: ServiceDay) throws(Problem) -> DateRange {
        switch name {
        case "day": .day(day)
        case "week": .week(of: day)
        case "month": .month(of: day)
        default: throw .badRange
        }
    }

    private static func day(_ name: String, in query: Parameters) throws(Problem) -> ServiceDay? {
        guard let text = query.get(name) else { return nil }
        guard let day = ServiceDay(text) else { throw .badRange }
        return day
    }
}
