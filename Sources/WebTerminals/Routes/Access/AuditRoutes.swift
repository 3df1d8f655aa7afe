import Access
import Hummingbird
import QueueModel
import Reception

/// The audit, for those who supervise.
struct AuditRoutes {
    let access: AccessDesk
    let watch: AuditWatch
    let desk: QueueDesk

    private static let pageSizes = 1...500
    private static let usualPageSize = 100

    func add(to group: RouterGroup<TerminalRequestContext>) {
        group.get("audit") { request, _ in
            let query = request.uri.queryParameters
            let before = try Self.number(query.get("before"), in: 1...Int64.max) ?? .max
            let limit = try Self.number(query.get("limit"), in: Self.pageSizes) ?? Self.usualPageSize
            let filter = try AuditFilter(query, of: await desk.state.office)
            let entries = try await access.store.auditEntries(filter, before: before, limit: limit)
            return try JSONResponse.make(
                AuditDocument(entries: entries.map(AuditDocument.Entry.init), sound: try await watch.isSound())
            )
        }
    }

    private static func number<Number: FixedWidthInteger>(
        _ text: String?,
        in range: ClosedRange<Number>
    ) throws(Problem) -> Number? {
        guard let text else { return nil }
        guard let number = Number(text), range.contains(number) else { throw Problem.badPage }
        return number
    }
}
