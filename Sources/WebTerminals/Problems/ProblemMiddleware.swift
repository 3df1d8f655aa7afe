import HTTPTypes
import Hummingbird
import Logging
import Reception

/// Answers every error with problem details, and nothing of the inside.
struct ProblemMiddleware<Context: RequestContext>: RouterMiddleware {
    let bodyLimit: Int

    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            return try problem(for: error, context: context).response()
        }
    }

    private func problem(for error: any Error, context: Context) -> Problem {
        switch error {
        case let problem as Problem: return problem
        case let error as DeskError: return Problem(error)
        case let error as any HTTPResponseError where error.status == .notFound: return .unknownAddress
        case let error as any HTTPResponseError where error.status == .contentTooLarge:
            return .bodyTooLarge(limit: bodyLimit)
        case let error as any HTTPResponseError where error.status == .badRequest: return .malformedJSON
        case let error as any HTTPResponseError where error.status.kind == .clientError: return .other(error.status)
        default:
            context.logger.error("request failed", metadata: ["detail": "\(type(of: error))"])
            return .internalFault
        }
    }
}
