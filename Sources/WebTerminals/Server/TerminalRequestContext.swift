import Access
import Foundation
import Hummingbird
import NIOFoundationEssentialsCompat
import QueueModel

/// A request of a terminal: small JSON bodies, files where the route takes some, and who it comes from.
struct TerminalRequestContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The client's address, without its port; empty where there is none.
    var address: String
    let auditNote = AuditNote()
    /// As they came, checked by nobody yet.
    var credentials: RequestCredentials?
    /// Of a request that its sender named.
    var requestKey: RequestKey?
    /// Whom the gate let in; nil on routes that are open to anybody.
    var principal: Principal?

    init(source: Source) {
        coreContext = .init(source: source)
        address = source.channel.remoteAddress?.ipAddress ?? ""
    }

    var maxUploadSize: Int { RouteTable.bodyLimit(of: endpointPath) }

    /// The user that the gate let in.
    func requireUser() throws -> (name: UserName, session: TokenDigest) {
        guard case .user(let name, _, let session) = principal else { throw Problem.signInRequired }
        return (name, session)
    }

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
