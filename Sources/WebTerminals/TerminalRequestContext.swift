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
        let bytes = try await request.body.collect(upTo: maxUploadSize)
        guard bytes.readableBytes > 0 else { return nil }
        do {
            return try Foundation.JSONDecoder().decode(StrictDocument<Body>.self, from: Data(buffer: bytes)).document
        } catch {
            throw Problem.malformedJSON
        }
    }
}
