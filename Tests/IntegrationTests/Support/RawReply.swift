import Foundation

/// An answer as it came.
struct RawReply: Sendable {
    let status: Int
    /// Its `ETag`.
    let tag: String?
    /// Its `Set-Cookie`s.
    let cookies: [String]
    let body: String

    func decoded<Reply: Decodable>(as type: Reply.Type = Reply.self) throws -> Reply {
        try JSONDecoder().decode(Reply.self, from: Data(body.utf8))
    }
}
