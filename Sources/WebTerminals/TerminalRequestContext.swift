import Foundation
import Hummingbird
import NIOFoundationEssentialsCompat

/// A request of a terminal: small JSON bodies only.
struct TerminalRequestContext: RequestContext {
    static let bodyLimit = 64 * 1024

    var coreContext: CoreRequestContextStorage

    init(source: Source) {
        coreContext = .init(source: source)
    }

    var maxUploadSize: Int { Self.bodyLimit }

    /// The body as JSON; nil when there is none.
    func decodeOptionalBody<Body: RequestDocument>(of request: Request, as type: Body.Type) async throws -> Body? {
        try await decodeJSON(of: request, as: StrictDocument<Body>.self)?.document
    }

    /// The body as JSON.
    func decodeBody<Body: RequestDocument>(of request: Request, as type: Body.Type) async throws -> Body {
        guard let body = try await decodeOptionalBody(of: request, as: type) else { throw Problem.malformedJSON }
        return body
    }

    /// The body as JSON, for a document that checks its keys itself; nil when there is none.
    func decodeJSON<Body: Decodable>(of request: Request, as type: Body.Type) async throws -> Body? {
        let bytes = try await request.body.collect(upTo: maxUploadSize)
        guard bytes.readableBytes > 0 else { return nil }
        do {
            return try Foundation.JSONDecoder().decode(type, from: Data(buffer: bytes))
        } catch {
            throw Problem(decoding: error)
        }
    }
}
