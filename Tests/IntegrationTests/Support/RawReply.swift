import Foundation

/// An answer as it came.
struct RawReply: Sendable {
    let status: Int
    /// Its `ETag`.
    let tag: String?
    /// Its `Set-Cookie`s.
    let cookies: [String]
    /// All of them, by their names in small letters; of several of one name the first.
    let headers: [String: String]
    let body: String

    /// - Parameter name: in small letters.
    func header(_ name: String) -> String? { headers[name] }

    func decoded<Reply: Decodable>(as type: Reply.Type = Reply.self) throws -> Reply {
        try JSONDecoder().decode(Reply.self, from: Data(body.utf8))
    }
}
