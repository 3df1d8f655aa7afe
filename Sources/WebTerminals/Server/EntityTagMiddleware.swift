import HTTPTypes
import Hummingbird
import NIOCore

/// Tags every document that is read, and leaves it out for who has it already (RFC 9110, section 13.1.2).
struct EntityTagMiddleware<Context: RequestContext>: RouterMiddleware {
    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        guard request.method == .get || request.method == .head, response.status == .ok else { return response }
        if response.headers[.eTag] == nil, response.isDocument {
            response.headers[.eTag] = EntityTag.strong(for: try await response.body.collected())
        }
        guard let tag = response.headers[.eTag], let condition = request.headers[.ifNoneMatch],
            EntityTag.matchesWeakly(condition, tag)
        else { return response }
        return response.notModified
    }
}

extension Response {
    /// Whether it is one whole JSON document: a stream has no end that a tag could stand for.
    fileprivate var isDocument: Bool {
        body.contentLength != nil && headers[.contentType] == "application/json"
    }

    /// Without the body and what tells of it; the rest stays, because caches take it over (RFC 9110, section 15.4.5).
    fileprivate var notModified: Response {
        var headers = headers
        for name in [HTTPField.Name.contentType, .contentLength, .contentEncoding] { headers[name] = nil }
        return Response(status: .notModified, headers: headers)
    }
}
