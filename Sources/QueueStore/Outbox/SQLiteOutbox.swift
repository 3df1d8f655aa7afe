import GRDB
package import QueueModel

/// The outbox in the office's SQLite file.
package struct SQLiteOutbox: Outbox {
    private let log: SQLiteEventLog

    package init(beside log: SQLiteEventLog) {
        self.log = log
    }

    package func webhooks() async throws(StoreError) -> [Webhook] {
        try await reading { webhooks, _ in try webhooks.webhooks() }
    }

    package func standings() async throws(StoreError) -> [WebhookStanding] {
        try await reading { webhooks, _ in try webhooks.standings() }
    }

    package func add(_ webhook: Webhook, limit: Int) async throws(StoreError) -> Bool {
        try await writing { webhooks, _ in
            guard try webhooks.webhooks().count < limit else { return false }
            try webhooks.insert(webhook)
            return true
        }
    }

    package func update(
        _ id: WebhookID,
        _ change: @escaping @Sendable (inout Webhook) -> Void
    ) async throws(StoreError) -> Webhook? {
        try await writing { webhooks, deliveries in
            guard var webhook = try webhooks.webhook(id) else { return nil }
            change(&webhook)
            try webhooks.update(webhook)
            try deliveries.makeDue(of: id, at: webhook.resumedAt)
            return webhook
        }
    }

    package func remove(_ id: WebhookID) async throws(StoreError) -> Bool {
        try await writing { webhooks, _ in try webhooks.remove(id) }
    }

    package func heads(of webhook: WebhookID, limit: Int) async throws(StoreError) -> [Delivery] {
        try await reading { _, deliveries in try deliveries.heads(of: webhook, limit: limit) }
    }

    package func event(_ sequence: Int64) async throws(StoreError) -> RecordedEvent? {
        try await log.events(after: sequence - 1, limit: 1).first { $0.sequence == sequence }
    }

    package func settle(_ outcomes: [DeliveryOutcome]) async throws(StoreError) {
        guard !outcomes.isEmpty else { return }
        try await writing { _, deliveries in
            for outcome in outcomes { try deliveries.settle(outcome) }
        }
    }

    package func hasten(_ webhook: WebhookID, to moment: Timestamp) async throws(StoreError) {
        try await writing { _, deliveries in try deliveries.hasten(webhook, to: moment) }
    }

    package func deliveries(
        of webhook: WebhookID,
        in state: Delivery.State,
        after sequence: Int64,
        limit: Int
    ) async throws(StoreError) -> [Delivery] {
        try await reading { _, deliveries in
            try deliveries.deliveries(of: webhook, in: state, after: sequence, limit: limit)
        }
    }

    package func resend(
        _ sequence: Int64,
        of webhook: WebhookID,
        at moment: Timestamp
    ) async throws(StoreError) -> Delivery? {
        try await writing { _, deliveries in
            _ = try deliveries.renew("sequence = ?", [sequence], of: webhook, at: moment)
            return try deliveries.delivery(sequence, of: webhook)
        }
    }

    package func resendAll(of webhook: WebhookID, at moment: Timestamp) async throws(StoreError) -> Int {
        try await writing { _, deliveries in try deliveries.renew("state = 'dead'", [], of: webhook, at: moment) }
    }

    package func tidy(enteredBefore limit: Timestamp, at moment: Timestamp) async throws(StoreError) -> Int {
        try await writing { webhooks, deliveries in
            try webhooks.dropOldSecrets(at: moment)
            return try deliveries.drop(enteredBefore: limit)
        }
    }

    private func reading<Value: Sendable>(
        _ body: @escaping @Sendable (WebhookTable, OutboxTable) throws -> Value
    ) async throws(StoreError) -> Value {
        try await log.reading { [office = log.office] db in
            try body(WebhookTable(db: db, office: office), OutboxTable(db: db, office: office))
        }
    }

    private func writing<Value: Sendable>(
        _ body: @escaping @Sendable (WebhookTable, OutboxTable) throws -> Value
    ) async throws(StoreError) -> Value {
        try await log.commit { [office = log.office] db in
            try body(WebhookTable(db: db, office: office), OutboxTable(db: db, office: office))
        }
    }
}
