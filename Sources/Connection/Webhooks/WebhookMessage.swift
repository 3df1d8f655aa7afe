package import Foundation
internal import QueueModel

/// One message to a webhook, signed.
package struct WebhookMessage: Hashable, Sendable {
    /// The same at every attempt.
    package let id: String
    /// Of this attempt, in seconds since 1970.
    package let seconds: Int64
    package let body: Data
    /// One for each secret that counts, with a space between them.
    package let signature: String

    init(id: String, at moment: Timestamp, body: Data, secrets: [WebhookSecret]) {
        let seconds = moment.milliseconds / 1_000
        self.id = id
        self.seconds = seconds
        self.body = body
        signature = secrets.map { $0.signature(of: id, at: seconds, body) }.joined(separator: " ")
    }

    /// The headers beside those of any HTTP message.
    package var headers: [(name: String, value: String)] {
        [
            ("content-type", "application/cloudevents+json; charset=utf-8"), ("webhook-id", id),
            ("webhook-timestamp", "\(seconds)"), ("webhook-signature", signature),
        ]
    }
}
