import Access
import QueueModel

/// A machine's key, without its text.
struct APIKeyDocument: Encodable, Sendable {
    let id: String
    let name: String
    let scopes: [String]
    let createdAt: String
    let expiresAt: String
    let lastUsedAt: Nullable<String>
    /// The text; told once, when the key is made.
    let key: String?

    init(_ apiKey: APIKey, key: String? = nil) {
        id = apiKey.id
        name = apiKey.name
        scopes = apiKey.scopes.map(\.rawValue).sorted()
        createdAt = apiKey.createdAt.iso8601
        expiresAt = apiKey.expiresAt.iso8601
        lastUsedAt = Nullable(apiKey.usedAt?.iso8601)
        self.key = key
    }
}

struct APIKeyListDocument: Encodable, Sendable {
    let apiKeys: [APIKeyDocument]
    let next: Nullable<String>

    init(_ page: Page<APIKey>) {
        apiKeys = page.elements.map { APIKeyDocument($0) }
        next = Nullable(page.next)
    }
}
