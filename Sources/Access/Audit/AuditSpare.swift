/// Where entries of the audit wait while the store can't be written, and the next process finds them.
package protocol AuditSpare: Sendable {
    /// Those that are there, in order.
    func drafts() -> [AuditEntry.Draft]
    /// Adds them behind those that are there.
    func add(_ drafts: [AuditEntry.Draft]) throws(AccessError)
    /// Puts them in the place of all that are there.
    func replace(with drafts: [AuditEntry.Draft]) throws(AccessError)
}
