package import QueueModel
package import QueueStore

/// Makes the message of a delivery: the event as its receiver reads it, signed.
package struct WebhookPreparation: Sendable {
    /// The codes of the dossiers that a ticket is about.
    package typealias DossierCodes = @Sendable (TicketID) async throws -> [String]

    let office: OfficeID
    let outbox: any Outbox
    let keys: ConnectionKeyFile
    private let dossiers: DossierCodes

    package init(
        office: OfficeID,
        outbox: any Outbox,
        keys: ConnectionKeyFile,
        dossiers: @escaping DossierCodes
    ) {
        self.office = office
        self.outbox = outbox
        self.keys = keys
        self.dossiers = dossiers
    }

    /// - Throws: what keeps the event, its dossiers or the secret from being read.
    func message(of delivery: Delivery, for webhook: Webhook, at moment: Timestamp) async throws -> WebhookMessage {
        guard let recorded = try await outbox.event(delivery.sequence) else {
            throw StoreError(.eventUnreadable, detail: "event \(delivery.sequence) is not in the log")
        }
        var codes: [String] = []
        if let ticket = recorded.event.ticket { codes = try await dossiers(ticket) }
        let event = CloudEvent(recorded, subject: delivery.subject, dossiers: codes, office: office)
        return try message(event, for: webhook, at: moment)
    }

    func message(
        _ event: CloudEvent<some Encodable & Sendable>,
        for webhook: Webhook,
        at moment: Timestamp
    ) throws -> WebhookMessage {
        WebhookMessage(
            id: event.id,
            at: moment,
            body: try event.encoded(),
            secrets: try secrets(of: webhook, at: moment)
        )
    }

    /// Those that count: the one in use first.
    private func secrets(of webhook: Webhook, at moment: Timestamp) throws(ConnectionKeyError) -> [WebhookSecret] {
        var secrets = [try keys.opened(webhook.secrets.current, of: webhook.id, office)]
        if let previous = webhook.secrets.previous, let until = webhook.secrets.previousUntil, moment < until {
            secrets.append(try keys.opened(previous, of: webhook.id, office))
        }
        return secrets
    }
}
