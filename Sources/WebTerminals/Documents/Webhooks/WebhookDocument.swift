import Connection
import QueueModel
import QueueStore

/// A webhook, and how it stands.
struct WebhookDocument: Encodable, Sendable {
    let id: String
    let name: String
    let url: String
    /// `null` for all.
    let kinds: Nullable<[String]>
    let state: WebhookState
    let createdAt: String
    let lastDeliveredAt: Nullable<String>
    let waiting: Int
    let dead: Int
    let waitingSince: Nullable<String>
    /// Of what waits or is dead, the latest.
    let lastFailure: Nullable<DeliveryFailureDocument>
    /// Until when messages are signed with the former secret too.
    let previousSecretUntil: Nullable<String>
    /// Told once, when it is made.
    let secret: String?

    init(_ standing: WebhookStanding, secret: WebhookSecret? = nil, at moment: Timestamp) {
        let webhook = standing.webhook
        id = webhook.id.rawValue
        name = webhook.name
        url = webhook.url
        kinds = Nullable(webhook.kinds.map { $0.map(\.rawValue).sorted() })
        state = webhook.isPaused ? .paused : .active
        createdAt = webhook.createdAt.iso8601
        lastDeliveredAt = Nullable(webhook.deliveredAt?.iso8601)
        waiting = standing.waiting
        dead = standing.dead
        waitingSince = Nullable(standing.waitingSince?.iso8601)
        lastFailure = Nullable(standing.failure.map { DeliveryFailureDocument($0, at: standing.failedAt) })
        let until = webhook.secrets.previousUntil
        previousSecretUntil = Nullable(until.flatMap { moment < $0 ? $0.iso8601 : nil })
        self.secret = secret?.text
    }
}

/// Whether a webhook is told, or what it is to be told waits.
enum WebhookState: String, Codable, Sendable {
    case active, paused
}

struct WebhookListDocument: Encodable, Sendable {
    let webhooks: [WebhookDocument]
}
