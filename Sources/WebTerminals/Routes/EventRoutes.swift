import HTTPTypes
import Hummingbird

/// Server-Sent Events for every terminal.
struct EventRoutes {
    let feed: EventFeed

    private static let lastEventID = HTTPField.Name("Last-Event-ID")

    func add(to group: RouterGroup<TerminalRequestContext>) {
        group.get("events") { request, _ in
            let lastEventID = Self.lastEventID.flatMap { request.headers[$0] }.flatMap(Int64.init)
            return Response(
                status: .ok,
                headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
                body: ResponseBody { writer in
                    try await request.body.consumeWithCancellationOnInboundClose { _ in
                        try await feed.write(to: &writer, after: lastEventID)
                    }
                    try await writer.finish(nil)
                }
            )
        }
    }
}
