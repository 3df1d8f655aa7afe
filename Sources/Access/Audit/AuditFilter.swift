package import QueueModel

/// Which entries of the audit are wanted. What is not said is not asked for.
package struct AuditFilter: Hashable, Sendable {
    /// Somewhere in the actor, whatever the case of its ASCII letters.
    package let who: String?
    /// The whole action: `POST /api/v1/tickets` is a part of many others.
    package let action: String?
    /// Somewhere in the target, like ``who``.
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
