import Access
import Hummingbird
import QueueModel

extension AuditFilter {
    private static let longestText = 100

    /// `who`, `action`, `target`, `outcome`; `from` and `to` are days of the office, both included.
    init(_ query: Parameters, of office: Office) throws(Problem) {
        try self.init(
            who: Self.text("who", in: query),
            action: Self.text("action", in: query),
            target: Self.text("target", in: query),
            outcome: Self.text("outcome", in: query),
            from: Self.day("from", in: query).map { office.start(of: $0) },
            until: Self.day("to", in: query).map { office.start(of: $0.advanced(by: 1)) }
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
}
