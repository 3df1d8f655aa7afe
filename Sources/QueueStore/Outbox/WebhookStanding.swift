package import QueueModel

/// A webhook, and what it has still to be told.
package struct WebhookStanding: Hashable, Sendable {
    package let webhook: Webhook
    package var waiting = 0
    package var dead = 0
    /// Since when the oldest of those that wait does.
    package var waitingSince: Timestamp?
    /// Of the latest attempt that failed, among those of what waits or is dead.
    package var failure: DeliveryFailure?
    package var failedAt: Timestamp?

    init(_ webhook: Webhook) {
        self.webhook = webhook
    }
}
