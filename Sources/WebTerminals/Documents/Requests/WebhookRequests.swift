import Connection
import QueueModel

/// The body of `POST /api/v1/webhooks`.
struct NewWebhook: RequestDocument {
    enum Keys: CodingKey, CaseIterable { case name, url, kinds }

    let name: String
    let url: String
    /// All where it is missing or null.
    let kinds: Set<Event.Kind>?

    func draft() throws(WebhookError) -> WebhookDraft { try WebhookDraft(name: name, url: url, kinds: kinds) }
}

/// The body of `PUT /api/v1/webhooks/{webhook}`.
struct ChangedWebhook: RequestDocument {
    enum Keys: CodingKey, CaseIterable { case name, url, kinds, state }

    let name: String
    let url: String
    let kinds: Set<Event.Kind>?
    let state: WebhookState

    func draft() throws(WebhookError) -> WebhookDraft { try WebhookDraft(name: name, url: url, kinds: kinds) }
}

/// The body of `POST /api/v1/webhooks/{webhook}/rotate-secret`; it may be left out.
struct SecretRotation: RequestDocument {
    enum Keys: CodingKey, CaseIterable { case overlapHours }

    static let usualOverlapHours = 24

    /// For how long messages are signed with the former secret too.
    let overlapHours: Int?
}
