import Hummingbird
import QueueModel
import Reception

/// The log as pages, for programs that don't listen all the time: what the stream of events tells, from any sequence on.
struct HistoryRoutes {
    let desk: QueueDesk

    func add(to group: RouterGroup<TerminalRequestContext>) {
        group.get("history") { request, _ in
            let query = request.uri.queryParameters
            let wanted = try PageRequest(query)
            let start = try query.number("after", in: 0...Int64.max) ?? 0
            let after = try wanted.sequence ?? start
            let found = try await desk.history(after: after, limit: wanted.limit + 1)
            let page = wanted.page(reading: found) { "\($0.sequence)" }
            return try JSONResponse.make(HistoryDocument(page)).leading(to: page.next, from: request)
        }
    }
}
