package import QueueModel

/// Which entries of the audit are wanted. What is not said is not asked for.
package struct AuditFilter: Hashable, Sendable {
    /// Somewhere in the actor, whatever the case of its ASCII letters; the same for `action` and `target`.
    package let who: String?
    package let action: String?
    package let target: String?
    /// What the outcome begins with: `4` for all refusals, `403`, `done`.
    package let outcome: String?
    package let from: Timestamp?
    /// The first moment that is too late.
    package let until: Timestamp?

    package init(
        who: String? = nil,
        action: String? = nil,
        target: String? = nil,
        outcome: String? = nil,
        from: Timestamp? = nil,
        until: Timestamp? = nil
    ) {
        self.who = who
        self.action = action
        self.target = target
        self.outcome = outcome
        self.from = from
        self.until = until
    }

    /// Every entry.
    package static let all = AuditFilter()
}
