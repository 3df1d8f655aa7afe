import Access
import Foundation
import Hummingbird
import QueueModel
import Statistics

extension AuditFilter {
    private static let longestText = 100

    /// `who`, `action`, `target`, `outcome`; `from` and `to` are days of the office, both included.
    init(_ query: Parameters, of office: Office) throws(Problem) {
        try self.init(
            who: Self.text("who", in: query),
            action: Self.text("action", in: query),
            target: Self.text("target", in: query),
            outcome: Self.text("outcome", in: query),
            from: Self.day("from", in: query).flatMap { Self.start(of: $0, in: office) },
            until: Self.day("to", in: query).flatMap { Self.start(of: $0.advanced(by: 1), in: office) }
        )
    }

    /// Nil where nothing is asked for, as from an empty field of a form.
    private static func text(_ name: String, in query: Parameters) throws(Problem) -> String? {
        guard let text = query.get(name), !text.isEmpty else { return nil }
        guard text.count <= longestText else { throw .badFilter }
        return text
    }

    private static func day(_ name: String, in query: Parameters) throws(Problem) -> ServiceDay? {
        guard let text = try text(name, in: query) else { return nil }
        guard let day = ServiceDay(text) else { throw .badFilter }
        return day
    }

    /// The day's first moment on the office's clock.
    private static func start(of day: ServiceDay, in office: Office) -> Timestamp? {
        var calendar = Calendar(identifier: .gregorian)
        if let timeZone = TimeZone(identifier: office.timeZone) { calendar.timeZone = timeZone }
        let components = DateComponents(year: day.year, month: day.month, day: day.dayOfMonth)
        return calendar.date(from: components).map {
            Timestamp(milliseconds: Int64(($0.timeIntervalSince1970 * 1_000).rounded()))
        }
    }
}
