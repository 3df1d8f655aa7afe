internal import Logging
internal import QueueModel
internal import QueueStore

/// What the courier knows between two looks into the outbox.
struct CourierRound {
    /// An attempt that has ended.
    struct Landing: Sendable {
        let subject: String
        let outcome: DeliveryOutcome
        /// Until when the receiver asks to be left alone.
        let heldUntil: Timestamp?

        init(_ delivery: Delivery, _ outcome: DeliveryOutcome, heldUntil: Timestamp? = nil) {
            subject = delivery.subject
            self.outcome = outcome
            self.heldUntil = heldUntil
        }
    }

    /// The subjects of what is under way. Only when its outcome is in the outbox does the next of a subject go.
    var busy: [WebhookID: Set<String>] = [:]
    var held: [WebhookID: Timestamp] = [:]
    /// How often in a row each receiver did not answer as it should.
    var failures: [WebhookID: Int] = [:]
    var unsettled: [Landing] = []
    var tidiedAt = Timestamp.epoch
    private var fault: StoreError.Code?

    /// Tells the journal of each fault of the store once, and of its end. Where the daemon is ending none is one.
    mutating func note(_ error: StoreError?, _ logger: Logger) {
        guard error?.code != fault, error?.code != .cancelled else { return }
        fault = error?.code
        if let error {
            let metadata: Logger.Metadata = ["code": "\(error.code.rawValue)", "detail": "\(error)"]
            logger.error("webhooks wait for the store", metadata: metadata)
        } else {
            logger.notice("webhooks are told again")
        }
    }
}
