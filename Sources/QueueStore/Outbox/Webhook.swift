package import Foundation
package import QueueModel

package typealias WebhookID = Identifier<Webhook>

/// An address of another program that is told of the office's events.
package struct Webhook: Hashable, Sendable, Identifiable {
    package let id: WebhookID
    package var name: String
    package var url: String
    /// Of which events it is told; nil for all of them, those of later versions too.
    package var kinds: Set<Event.Kind>?
    /// What it is to be told waits until this ends.
    package var isPaused: Bool
    package var secrets: SealedSecrets
    package let createdAt: Timestamp
    /// When it was made, changed or resumed last. What waits is given its whole time from then on.
    package var resumedAt: Timestamp
    /// The last delivery that succeeded.
    package let deliveredAt: Timestamp?

    package init(
        id: WebhookID,
        name: String,
        url: String,
        kinds: Set<Event.Kind>?,
        isPaused: Bool = false,
        secrets: SealedSecrets,
        createdAt: Timestamp,
        resumedAt: Timestamp? = nil,
        deliveredAt: Timestamp? = nil
    ) {
        self.id = id
        self.name = name
        self.url = url
        self.kinds = kinds
        self.isPaused = isPaused
        self.secrets = secrets
        self.createdAt = createdAt
        self.resumedAt = resumedAt ?? createdAt
        self.deliveredAt = deliveredAt
    }

    /// The secret in use, and for a while the one before, each sealed.
    package struct SealedSecrets: Hashable, Sendable {
        package let current: Data
        package let previous: Data?
        /// Until when the one before counts.
        package let previousUntil: Timestamp?

        package init(current: Data, previous: Data? = nil, previousUntil: Timestamp? = nil) {
            self.current = current
            self.previous = previous
            self.previousUntil = previousUntil
        }
    }
}
