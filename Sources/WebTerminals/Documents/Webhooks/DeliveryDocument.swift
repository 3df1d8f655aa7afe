import Connection
import QueueModel
import QueueStore

/// An event that a webhook is still to be told of, or could not be told of.
struct DeliveryDocument: Encodable, Sendable {
    /// Of the event.
    let sequence: Int64
    /// Such as `ticketCalled`.
    let kind: String
    let subject: Nullable<String>
    let state: String
    let enteredAt: String
    let attempts: Int
    /// `null` when no further attempt is made.
    let nextAttemptAt: Nullable<String>
    let lastFailure: Nullable<DeliveryFailureDocument>

    init(_ delivery: Delivery) {
        sequence = delivery.sequence
        kind = delivery.type
        subject = Nullable(delivery.subject.isEmpty ? nil : delivery.subject)
        state = delivery.state.rawValue
        enteredAt = delivery.enteredAt.iso8601
        attempts = delivery.attempts
        nextAttemptAt = Nullable(delivery.state == .waiting ? delivery.dueAt.iso8601 : nil)
        lastFailure = Nullable(delivery.failure.map { DeliveryFailureDocument($0, at: delivery.attemptedAt) })
    }
}

/// Why a webhook could not be told.
struct DeliveryFailureDocument: Encodable, Sendable {
    let code: String
    /// Of the HTTP answer, where there was one.
    let status: Nullable<Int>
    let at: Nullable<String>

    init(_ failure: DeliveryFailure, at moment: Timestamp?) {
        code = failure.code.rawValue
        status = Nullable(failure.status)
        at = Nullable(moment?.iso8601)
    }
}

struct DeliveryListDocument: Encodable, Sendable {
    let deliveries: [DeliveryDocument]
    /// What to ask for the next page with; `null` on the last one.
    let next: Nullable<String>
}

/// How many deliveries are tried again.
struct ResentDocument: Encodable, Sendable {
    let resent: Int
}

/// How a test of a webhook ended.
struct WebhookTestDocument: Encodable, Sendable {
    let delivered: Bool
    /// Of the HTTP answer, where there was one.
    let status: Nullable<Int>
    /// Why it was not delivered.
    let code: Nullable<String>
    let milliseconds: Int64

    init(_ answer: WebhookAnswer, in duration: Duration) {
        switch answer {
        case .taken(let status):
            delivered = true
            self.status = Nullable(status)
            code = Nullable(nil)
        case .failed(let failure, _):
            delivered = false
            status = Nullable(failure.status)
            code = Nullable(failure.code.rawValue)
        }
        milliseconds = Int64((duration / .milliseconds(1)).rounded())
    }
}
