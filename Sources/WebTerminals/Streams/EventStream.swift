import HTTPTypes
import Hummingbird
import NIOCore

/// The answer to whoever listens to events.
enum EventStream {
    /// - Parameters:
    ///   - place: is the listener's for as long as the stream lasts.
    ///   - write: is cancelled when the listener goes.
    static func response(
        to request: Request,
        at place: StreamPlaces.Place,
        write: @escaping @Sendable (inout any ResponseBodyWriter) async throws -> Void
    ) -> Response {
        Response(
            status: .ok,
            // Nothing else comes over a connection whose stream has ended: clients must not count on it.
            headers: [.contentType: "text/event-stream", .cacheControl: "no-store", .connection: "close"],
            body: ResponseBody { writer in
                try await request.body.consumeWithCancellationOnInboundClose { _ in try await write(&writer) }
                withExtendedLifetime(place) {}
                try await writer.finish(nil)
            }
        )
    }
}
