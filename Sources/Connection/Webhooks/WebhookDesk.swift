internal import Foundation
package import QueueModel
package import QueueStore

/// What administrators do with webhooks.
package struct WebhookDesk: Sendable {
    /// So many webhooks an office may have.
    package static let limit = 20
    /// For how long a former secret may go on, in hours.
    package static let overlapHours = 0...168
    /// How many deliveries are listed at once.
    package static let pageSizes = 1...500
    /// Behind that a webhook lags.
    static let lag: Int64 = 15 * 60_000

    private let preparation: WebhookPreparation
    private let sender: any WebhookSender
    private let bell: Bell
    private let now: @Sendable () -> Timestamp

    private var outbox: any Outbox { preparation.outbox }

    /// - Parameter bell: the courier's.
    package init(
        preparation: WebhookPreparation,
        sender: any WebhookSender,
        bell: Bell,
        now: @escaping @Sendable () -> Timestamp
    ) {
        self.preparation = preparation
        self.sender = sender
        self.bell = bell
        self.now = now
    }

    /// All webhooks, in the order in which they were made.
    package func standings() async throws(WebhookError) -> [WebhookStanding] {
        try await stored { () throws(StoreError) in try await outbox.standings() }
    }

    package func standing(of id: WebhookID) async throws(WebhookError) -> WebhookStanding {
        guard let standing = try await standings().first(where: { $0.webhook.id == id }) else { throw .unknownWebhook }
        return standing
    }

    /// Makes a webhook. Its secret is told this once.
    ///
    /// - Throws: `too-many-webhooks`, and what keeps the key or the store from being used.
    package func add(_ draft: WebhookDraft) async throws(WebhookError) -> (id: WebhookID, secret: WebhookSecret) {
        let id = WebhookID(rawValue: UUID().uuidString.lowercased())
        let secret = WebhookSecret.random()
        let webhook = Webhook(
            id: id,
            name: draft.name,
            url: draft.url,
            kinds: draft.kinds,
            secrets: .init(current: try sealed(secret, of: id)),
            createdAt: now()
        )
        let isAdded = try await stored { () throws(StoreError) in try await outbox.add(webhook, limit: Self.limit) }
        guard isAdded else { throw .tooMany(limit: Self.limit) }
        return (id, secret)
    }

    /// Changes a webhook, pauses it or lets it go on. What waits is tried at once.
    package func change(_ id: WebhookID, to draft: WebhookDraft, isPaused: Bool) async throws(WebhookError) {
        let moment = now()
        try await update(id) { webhook in
            draft.apply(to: &webhook)
            webhook.isPaused = isPaused
            webhook.resumedAt = moment
        }
    }

    package func remove(_ id: WebhookID) async throws(WebhookError) {
        let isRemoved = try await stored { () throws(StoreError) in try await outbox.remove(id) }
        guard isRemoved else { throw .unknownWebhook }
    }

    /// Gives a webhook a new secret, which is told this once. For so many hours messages are signed with the former one too.
    ///
    /// - Throws: `bad-overlap`, `unknown-webhook`.
    package func rotateSecret(of id: WebhookID, overlapHours: Int) async throws(WebhookError) -> WebhookSecret {
        guard Self.overlapHours.contains(overlapHours) else { throw .badOverlap }
        let secret = WebhookSecret.random()
        let sealed = try sealed(secret, of: id)
        let until = now().advanced(byMilliseconds: Int64(overlapHours) * 3_600_000)
        try await update(id) { webhook in
            webhook.secrets = .init(
                current: sealed,
                previous: overlapHours == 0 ? nil : webhook.secrets.current,
                previousUntil: overlapHours == 0 ? nil : until
            )
        }
        return secret
    }

    /// Sends an event of its own at once, and only once.
    package func test(_ id: WebhookID) async throws(WebhookError) -> (answer: WebhookAnswer, duration: Duration) {
        let webhook = try await standing(of: id).webhook
        let event = CloudEvent(
            testing: id.rawValue,
            id: UUID().uuidString.lowercased(),
            office: preparation.office,
            at: now()
        )
        guard let message = try? preparation.message(event, for: webhook, at: now()) else {
            return (.failed(DeliveryFailure(.notPrepared), retryAfter: nil), .zero)
        }
        let start = ContinuousClock.now
        return (await sender.send(message, to: webhook.url), .now - start)
    }

    /// At most `limit` deliveries in the order of the log, from behind `sequence`.
    package func deliveries(
        of id: WebhookID,
        in state: Delivery.State,
        after sequence: Int64,
        limit: Int
    ) async throws(WebhookError) -> [Delivery] {
        _ = try await standing(of: id)
        return try await stored { () throws(StoreError) in
            try await outbox.deliveries(of: id, in: state, after: sequence, limit: limit)
        }
    }

    /// Has a delivery tried at once, with its whole time before it.
    package func resend(_ sequence: Int64, of id: WebhookID) async throws(WebhookError) -> Delivery {
        _ = try await standing(of: id)
        let moment = now()
        let delivery = try await stored { () throws(StoreError) in
            try await outbox.resend(sequence, of: id, at: moment)
        }
        guard let delivery else { throw .unknownDelivery }
        bell.ring()
        return delivery
    }

    /// The same for all that are dead; how many.
    package func resendAll(of id: WebhookID) async throws(WebhookError) -> Int {
        _ = try await standing(of: id)
        let moment = now()
        let count = try await stored { () throws(StoreError) in try await outbox.resendAll(of: id, at: moment) }
        bell.ring()
        return count
    }

    /// Codes of what needs attention now, for `/healthz`.
    package var warnings: [String] {
        get async {
            // A store that can't be read says so by itself.
            guard let standings = try? await standings() else { return [] }
            let moment = now()
            let lags = standings.contains { ($0.lagMilliseconds(at: moment) ?? 0) > Self.lag }
            return (standings.contains { $0.dead > 0 } ? ["webhook-dead-letters"] : [])
                + (lags ? ["webhook-lagging"] : [])
        }
    }

    private func update(
        _ id: WebhookID,
        _ change: @escaping @Sendable (inout Webhook) -> Void
    ) async throws(WebhookError) {
        let updated = try await stored { () throws(StoreError) in try await outbox.update(id, change) }
        guard updated != nil else { throw .unknownWebhook }
        bell.ring()
    }

    private func sealed(_ secret: WebhookSecret, of id: WebhookID) throws(WebhookError) -> Data {
        do throws(ConnectionKeyError) {
            return try preparation.keys.sealed(secret, of: id, preparation.office)
        } catch {
            throw .keys(error)
        }
    }

    private func stored<Value: Sendable>(
        _ body: () async throws(StoreError) -> Value
    ) async throws(WebhookError) -> Value {
        do throws(StoreError) { return try await body() } catch { throw .notStored(error) }
    }
}

extension WebhookStanding {
    /// How long the oldest of what waits has been overdue; nil where nothing waits, or shall.
    package func lagMilliseconds(at moment: Timestamp) -> Int64? {
        guard !webhook.isPaused, let waitingSince else { return nil }
        return max(0, moment.milliseconds(since: max(waitingSince, webhook.resumedAt)))
    }
}
