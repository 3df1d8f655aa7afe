import Access
import Announcements
import Connection
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOHTTP1
import Reception

/// Answers every error with problem details, and nothing of the inside.
struct ProblemMiddleware<Context: RequestContext>: RouterMiddleware {
    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            return try Problem(for: error, context: context, bodyLimit: context.maxUploadSize).response()
        }
    }
}

extension Problem {
    /// What is told of any error.
    init(for error: any Error, context: some RequestContext, bodyLimit: Int) {
        switch error {
        case let problem as Problem: self = problem
        case let error as DeskError: self.init(error)
        case let error as AccessError: self.init(error)
        case let error as SubjectDeskError: self.init(error)
        case let error as WebhookError: self.init(error)
        case let error as ImportError: self.init(error)
        case let error as MessageDeskError: self.init(error)
        case let error as VoiceError:
            context.logger.warning(
                "a call was not spoken",
                metadata: ["code": "\(error.code.rawValue)", "detail": "\(error.detail)"]
            )
            self.init(error)
        // The rest of a body that began well.
        case is HTTPParserError: self = .malformedRequest
        // The client hung up within its body: nobody reads the answer, and nothing is wrong here.
        case is IOError, is ChannelError, is CancellationError: self = .malformedRequest
        case let error as any HTTPResponseError where error.status == .notFound: self = .unknownAddress
        case let error as any HTTPResponseError where error.status == .contentTooLarge:
            self = .bodyTooLarge(limit: bodyLimit)
        case let error as any HTTPResponseError where error.status == .badRequest: self = .malformedJSON
        case let error as any HTTPResponseError where error.status.kind == .clientError: self = .other(error.status)
        default:
            context.logger.error(
                "request failed",
                metadata: ["code": "internal-fault", "detail": "\(type(of: error))"]
            )
            self = .internalFault
        }
    }
}
