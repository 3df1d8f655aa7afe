import Broadcast
import Connection
import QueueModel
import QueueStore
import Reception
import Telemetry

extension Daemon {
    /// Those who are told of the office's events, and who tells them.
    struct Webhooks {
        let desk: WebhookDesk
        let courier: WebhookCourier
    }

    func webhooks(on queue: Queue, sender: some WebhookSender) -> Webhooks {
        let (bell, time) = (Bell(), queue.time)
        let dossiers = SQLiteDossierStore(queue.store.log)
        let preparation = WebhookPreparation(
            office: settings.office.id,
            outbox: SQLiteOutbox(beside: queue.store.log),
            keys: settings.connectionKey,
            dossiers: { try await dossiers.dossiers(of: $0).map(\.code.text) }
        )
        let courier = WebhookCourier(
            preparation: preparation,
            sender: sender,
            policy: settings.webhooks.policy,
            bell: bell,
            logger: logger,
            now: { time.now() },
            onAttempt: { [metrics] attempt in
                let webhook = attempt.webhook.rawValue
                metrics.count(MetricCatalog.webhookAttempts, [webhook, attempt.outcome.rawValue])
                metrics.observe(MetricCatalog.webhookTime, [webhook], attempt.duration)
            }
        )
        let desk = WebhookDesk(preparation: preparation, sender: sender, bell: bell, now: { time.now() })
        return Webhooks(desk: desk, courier: courier)
    }

    func telling(_ webhooks: Webhooks, of desk: QueueDesk) -> SupportingService {
        SupportingService(name: "webhooks") { await webhooks.courier.run(hearing: desk.events) }
    }
}
