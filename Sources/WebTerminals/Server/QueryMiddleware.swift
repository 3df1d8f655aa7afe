import HTTPTypes
import Hummingbird

/// Reads a `+` in a query as the space that forms and most programs mean by it (HTML Living Standard,
/// `application/x-www-form-urlencoded`); a plus sign is `%2B`.
struct QueryMiddleware<Context: RequestContext>: RouterMiddleware {
    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard let path = request.head.path, let query = path.firstIndex(of: "?"), path[query...].contains("+") else {
            return try await next(request, context)
        }
        var head = request.head
        head.path = String(path[..<query]) + String(path[query...]).replacing("+", with: "%20")
        return try await next(Request(head: head, body: request.body), context)
    }
}
