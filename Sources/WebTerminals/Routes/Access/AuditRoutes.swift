import Access
import Hummingbird
import QueueModel
import Reception

/// The audit, for those who supervise.
struct AuditRoutes {
    let access: AccessDesk
    let watch: AuditWatch
    let desk: QueueDesk

    func add(to group: RouterGroup<TerminalRequestContext>) {
        group.get("audit") { request, _ in
            let query = request.uri.queryParameters
            let wanted = try PageRequest(query)
            let end = try query.number("before", in: 1...Int64.max) ?? .max
            let before = try wanted.sequence ?? end
            let filter = try AuditFilter(query, of: await desk.state.office)
            let found = try await access.store.auditEntries(filter, before: before, limit: wanted.limit + 1)
            let page = wanted.page(reading: found) { "\($0.sequence)" }
            return try JSONResponse.make(AuditDocument(page, sound: try await watch.isSound()))
                .leading(to: page.next, from: request)
        }
    }
}
