package import QueueModel

/// A machine's credential.
package struct APIKey: Hashable, Sendable, Identifiable {
    /// Days that a key may last.
    package static let days = 1...366
    /// What every key begins with, so that a leaked one is found by whoever scans for it.
    static let prefix = "kq_"

    package let id: String
    package let name: String
    package let digest: TokenDigest
    package let scopes: Set<Scope>
    package let createdAt: Timestamp
    package let expiresAt: Timestamp
    package let usedAt: Timestamp?

    package init(
        id: String,
        name: String,
        digest: TokenDigest,
        scopes: Set<Scope>,
        createdAt: Timestamp,
        expiresAt: Timestamp,
        usedAt: Timestamp? = nil
    ) {
        self.id = id
        self.name = name
        self.digest = digest
        self.scopes = scopes
        self.createdAt = createdAt
        self.expiresAt = expiresAt
        self.usedAt = usedAt
    }

    /// As it is given to the machine.
    package static func text(of token: Token) -> String { prefix + token.text }

    /// The token of an `Authorization: Bearer` value; nil unless it has a key's form.
    package static func token(ofBearer text: some StringProtocol) -> Token? {
        text.hasPrefix(prefix) ? Token(text.dropFirst(prefix.count)) : nil
    }
}
