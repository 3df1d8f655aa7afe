package import Foundation
package import QueueModel

/// Who did what, when, and from where.
package struct AuditEntry: Hashable, Sendable {
    /// What is noted, before it has its place in the chain.
    package struct Draft: Hashable, Codable, Sendable {
        package let at: Timestamp
        /// `user:lan`, `device:Entrance`, `api-key:Dossiers`, `command:root`, or `nobody`.
        package let actor: String
        /// Empty for machines and commands.
        package let role: String
        /// The client's address; empty for commands.
        package let address: String
        /// Such as `POST /api/v1/tickets/{ticket}/cancel` or `user add`.
        package let action: String
        /// What it was done to, as opaque ids and names: `ticket=0198…`.
        package let target: String
        /// The HTTP status, or `done` or an error's code.
        package let outcome: String

        package init(
            at: Timestamp,
            actor: String,
            role: String = "",
            address: String = "",
            action: String,
            target: String = "",
            outcome: String
        ) {
            self.at = at
            self.actor = actor
            self.role = role
            self.address = address
            self.action = action
            self.target = target
            self.outcome = outcome
        }
    }

    /// From 1, without a gap.
    package let sequence: Int64
    package let draft: Draft
    /// SHA-256 of the entry before it; ``AuditChain/root`` for the first.
    package let previous: Data
    /// SHA-256 over all of the above.
    package let hash: Data

    package init(sequence: Int64, draft: Draft, previous: Data, hash: Data) {
        self.sequence = sequence
        self.draft = draft
        self.previous = previous
        self.hash = hash
    }
}
