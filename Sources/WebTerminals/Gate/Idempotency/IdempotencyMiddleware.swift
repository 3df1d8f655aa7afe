import Access
import HTTPTypes
import Hummingbird
import NIOCore
import QueueModel

/// Carries out a named `POST` once, however often it comes, and gives the first answer again.
struct IdempotencyMiddleware: RouterMiddleware {
    typealias Context = TerminalRequestContext

    let answered: AnsweredRequests

    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard request.method == .post, let key = try IdempotencyKey(request.headers) else {
            return try await next(request, context)
        }
        var (request, context) = (request, context)
        let body = try await request.body.collect(upTo: context.maxUploadSize)
        request.body = RequestBody(buffer: body)
        let sender = context.principal?.id ?? "anybody at \(context.address)"
        let named = RequestKey(key, from: sender, of: request.head, body: body)
        if let answer = try answered.begin(named) { return Self.response(repeating: answer) }
        context.requestKey = named
        return try await carryOut(named, request, context, next)
    }

    private func carryOut(
        _ named: RequestKey,
        _ request: Request,
        _ context: Context,
        _ next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        do {
            let response = try await next(request, context)
            // A cookie lets its bearer in: it is given once.
            guard response.status.kind == .successful, !response.headers.contains(.setCookie) else {
                answered.end(named, with: nil)
                return response
            }
            let body = try await response.body.collected()
            let answer = AnsweredRequests.Answer(status: response.status, headers: response.headers, body: body)
            answered.end(named, with: answer)
            return Response(status: answer.status, headers: answer.headers, body: ResponseBody(byteBuffer: answer.body))
        } catch {
            answered.end(named, with: nil)
            throw error
        }
    }

    private static func response(repeating answer: AnsweredRequests.Answer) -> Response {
        Response(status: answer.status, headers: answer.headers, body: ResponseBody(byteBuffer: answer.body)).repeated
    }
}
