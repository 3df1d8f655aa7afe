package import QueueModel

/// Users, sessions, screens, API keys and the audit, durable when a call returns.
package protocol AccessStore: Sendable {
    func users() async throws(AccessError) -> [User]
    func user(_ name: UserName) async throws(AccessError) -> User?
    /// - Throws: `user-exists`.
    func add(_ user: User) async throws(AccessError)
    /// Replaces the user of that name by what `change` makes of it, in one transaction.
    ///
    /// - Throws: `unknown-user`; `last-administrator` if nobody would be left who can let others in.
    func update(
        _ name: UserName,
        _ change: @escaping @Sendable (inout User) -> Void
    ) async throws(AccessError) -> User

    func session(_ digest: TokenDigest) async throws(AccessError) -> UserSession?
    func add(_ session: UserSession) async throws(AccessError)
    func use(_ session: TokenDigest, at moment: Timestamp) async throws(AccessError)
    func end(_ session: TokenDigest) async throws(AccessError)
    /// Ends all sessions of a user but `kept`.
    func endSessions(of name: UserName, except kept: TokenDigest?) async throws(AccessError)
    /// Drops sessions and API keys that ended before `moment`.
    func dropSessions(createdBefore moment: Timestamp) async throws(AccessError)

    func devices() async throws(AccessError) -> [Device]
    func device(_ digest: TokenDigest) async throws(AccessError) -> Device?
    func add(_ device: Device) async throws(AccessError)
    func useDevice(_ id: String, at moment: Timestamp) async throws(AccessError)
    /// - Returns: whether there was one.
    func removeDevice(_ id: String) async throws(AccessError) -> Bool

    func apiKeys() async throws(AccessError) -> [APIKey]
    func apiKey(_ digest: TokenDigest) async throws(AccessError) -> APIKey?
    func add(_ key: APIKey) async throws(AccessError)
    func useAPIKey(_ id: String, at moment: Timestamp) async throws(AccessError)
    /// - Returns: whether there was one.
    func removeAPIKey(_ id: String) async throws(AccessError) -> Bool

    /// Puts the drafts at the end of the chain, in order.
    func audit(_ drafts: [AuditEntry.Draft]) async throws(AccessError)
    /// At most `limit` entries that come before `sequence` and pass the filter, newest first.
    func auditEntries(
        _ filter: AuditFilter,
        before sequence: Int64,
        limit: Int
    ) async throws(AccessError) -> [AuditEntry]
    /// Hands the chain to the check, oldest first, from where it has got to.
    func check(_ check: AuditCheck) async throws(AccessError) -> AuditCheck
}
