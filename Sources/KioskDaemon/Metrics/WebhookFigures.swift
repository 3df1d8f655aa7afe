import Connection
import QueueModel
import QueueStore
import Telemetry

/// What webhooks are still to be told.
struct WebhookFigures: SampleSource {
    let desk: WebhookDesk
    let now: @Sendable () -> Timestamp

    func samples() async -> [Sample] {
        let moment = now()
        return ((try? await desk.standings()) ?? []).flatMap { standing in
            let webhook = standing.webhook.id.rawValue
            let lag = standing.lagMilliseconds(at: moment) ?? 0
            return [
                Sample(MetricCatalog.webhookDeliveries, [webhook, "waiting"], Double(standing.waiting)),
                Sample(MetricCatalog.webhookDeliveries, [webhook, "dead"], Double(standing.dead)),
                Sample(MetricCatalog.webhookLag, [webhook], Double(lag) / 1_000),
            ]
        }
    }
}
