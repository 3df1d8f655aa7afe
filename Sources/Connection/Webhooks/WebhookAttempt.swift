package import QueueStore

/// One attempt to tell a webhook, for whoever counts.
package struct WebhookAttempt: Sendable {
    package enum Outcome: String, Sendable {
        case delivered
        case failed
        case dead
    }

    package let webhook: WebhookID
    package let outcome: Outcome
    package let duration: Duration
}
