package import QueueModel

/// An event that a webhook is still to be told of, or could not be told of.
package struct Delivery: Hashable, Sendable {
    package enum State: String, Hashable, Sendable, CaseIterable {
        case waiting
        /// Given up; it is sent again when somebody asks for it.
        case dead
    }

    package let webhook: WebhookID
    /// Of the event.
    package let sequence: Int64
    /// The event's type.
    package let type: String
    /// The ticket or counter it is about, whose events keep their order; empty for the office.
    package let subject: String
    package let state: State
    /// Since when it waits.
    package let enteredAt: Timestamp
    /// Not to be tried before.
    package let dueAt: Timestamp
    package let attempts: Int
    package let attemptedAt: Timestamp?
    /// Why the last attempt failed.
    package let failure: DeliveryFailure?
}

/// Why a webhook could not be told.
package struct DeliveryFailure: Hashable, Sendable {
    /// A stable name for programs.
    package enum Code: String, Hashable, Sendable, CaseIterable {
        /// Nobody took the connection, or it broke before the answer.
        case unreachable
        case timedOut = "timed-out"
        /// The certificate is none that this machine trusts.
        case certificate = "certificate-refused"
        /// An answer other than 2xx.
        case refused
        /// An answer that leads elsewhere, which is not followed.
        case redirected
        /// The event, what belongs to it or the secret can't be read here.
        case notPrepared = "not-prepared"
    }

    package let code: Code
    /// Of the HTTP answer, where there was one.
    package let status: Int?

    package init(_ code: Code, status: Int? = nil) {
        self.code = code
        self.status = status
    }

    /// Whether it says something of the receiver as a whole, and not of this one event.
    package var concernsReceiver: Bool {
        switch code {
        case .unreachable, .timedOut, .certificate: true
        case .refused: status.map { $0 == 429 || $0 >= 500 } ?? true
        case .redirected, .notPrepared: false
        }
    }
}

/// How an attempt to deliver ended.
package struct DeliveryOutcome: Hashable, Sendable {
    package enum Result: Hashable, Sendable {
        case delivered
        case failed(DeliveryFailure, next: Timestamp)
        /// It is given up.
        case dead(DeliveryFailure)
    }

    package let webhook: WebhookID
    package let sequence: Int64
    package let at: Timestamp
    package let result: Result

    package init(_ delivery: Delivery, at moment: Timestamp, _ result: Result) {
        webhook = delivery.webhook
        sequence = delivery.sequence
        at = moment
        self.result = result
    }
}
