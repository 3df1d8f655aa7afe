import Hummingbird
import QueueModel
import Statistics

extension DateRange {
    /// More would take long to count, and nobody reads it.
    static let longestDays = 366

    /// `from` and `to`; or `period`, which is `day`, `week` or `month`, `of` a day, which is today if left out.
    init(_ query: Parameters, today: ServiceDay) throws(Problem) {
        let of = try Self.day("of", in: query) ?? today
        if let first = try Self.day("from", in: query) {
            guard let range = DateRange(first: first, last: try Self.day("to", in: query) ?? today) else {
                throw .badRange
            }
            self = range
        } else {
            switch query.get("period") ?? "day" {
            case "day": self = .day(of)
            case "week": self = .week(of: of)
            case "month": self = .month(of: of)
            default: throw .badRange
            }
        }
        guard dayCount <= Self.longestDays else { throw .badRange }
    }

    private static func day(_ name: String, in query: Parameters) throws(Problem) -> ServiceDay? {
        guard let text = query.get(name) else { return nil }
        guard let day = ServiceDay(text) else { throw .badRange }
        return day
    }
}
