import HTTPTypes
import Hummingbird

/// Refuses a body by its announced length, before a byte of it is read; unannounced ones are cut at the same limit.
struct BodyLimitMiddleware<Context: RequestContext>: RouterMiddleware {
    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        if let length = request.headers[.contentLength].flatMap(Int.init), length > context.maxUploadSize {
            throw Problem.bodyTooLarge(limit: context.maxUploadSize)
        }
        return try await next(request, context)
    }
}
