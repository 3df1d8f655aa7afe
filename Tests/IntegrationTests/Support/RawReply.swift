import Foundation
import NIOHTTP1

/// An answer as it came.
struct RawReply: Sendable {
    let status: Int
    let headers: HTTPHeaders
    let body: String

    /// Of several of one name the first.
    func header(_ name: String) -> String? { headers.first(name: name) }

    /// Its `ETag`.
    var tag: String? { header("etag") }
    /// Its `Set-Cookie`s.
    var cookies: [String] { headers[canonicalForm: "set-cookie"].map(String.init) }

    func decoded<Reply: Decodable>(as type: Reply.Type = Reply.self) throws -> Reply {
        try JSONDecoder().decode(Reply.self, from: Data(body.utf8))
    }
}
