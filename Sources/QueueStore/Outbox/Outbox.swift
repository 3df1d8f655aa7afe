package import QueueModel

/// The webhooks of one office, and what each is still to be told. What enters is written with the events themselves.
package protocol Outbox: Sendable {
    /// In the order in which they were made.
    func webhooks() async throws(StoreError) -> [Webhook]

    /// The same with how much waits and is dead.
    func standings() async throws(StoreError) -> [WebhookStanding]

    /// Makes a webhook; it is told of what happens from now on.
    ///
    /// - Returns: false where there are `limit` already.
    func add(_ webhook: Webhook, limit: Int) async throws(StoreError) -> Bool

    /// Changes a webhook. What waits is due at once.
    ///
    /// - Returns: nil for one that is not there.
    func update(
        _ id: WebhookID,
        _ change: @escaping @Sendable (inout Webhook) -> Void
    ) async throws(StoreError) -> Webhook?

    /// Removes a webhook with all that it was still to be told; whether it was there.
    func remove(_ id: WebhookID) async throws(StoreError) -> Bool

    /// The oldest delivery of each subject that waits, what is due first before the others.
    func heads(of webhook: WebhookID, limit: Int) async throws(StoreError) -> [Delivery]

    /// Nil for a sequence that was not given.
    func event(_ sequence: Int64) async throws(StoreError) -> RecordedEvent?

    /// Notes how attempts ended, all in one transaction. What was delivered is gone.
    func settle(_ outcomes: [DeliveryOutcome]) async throws(StoreError)

    /// Lets nothing that waits for a webhook's receiver to come back wait for longer than until `moment`.
    func hasten(_ webhook: WebhookID, to moment: Timestamp) async throws(StoreError)

    /// At most `limit` deliveries of a webhook in the order of the log, from behind `sequence`.
    func deliveries(
        of webhook: WebhookID,
        in state: Delivery.State,
        after sequence: Int64,
        limit: Int
    ) async throws(StoreError) -> [Delivery]

    /// Has a delivery tried at once, with its whole time before it.
    ///
    /// - Returns: nil for one that is not there.
    func resend(_ sequence: Int64, of webhook: WebhookID, at moment: Timestamp) async throws(StoreError) -> Delivery?

    /// The same for all that are dead; how many.
    func resendAll(of webhook: WebhookID, at moment: Timestamp) async throws(StoreError) -> Int

    /// Drops deliveries that entered before `limit`, and secrets whose time was over before `moment`; how many deliveries.
    func tidy(enteredBefore limit: Timestamp, at moment: Timestamp) async throws(StoreError) -> Int
}
