package import QueueModel

/// One user signed in on one browser.
package struct UserSession: Hashable, Sendable {
    package let digest: TokenDigest
    package let user: UserName
    package let createdAt: Timestamp
    /// Of the last request that a person made; a page that refreshes itself does not count.
    package var usedAt: Timestamp

    package init(digest: TokenDigest, user: UserName, createdAt: Timestamp, usedAt: Timestamp) {
        self.digest = digest
        self.user = user
        self.createdAt = createdAt
        self.usedAt = usedAt
    }
}
