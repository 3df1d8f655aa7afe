import Connection
import QueueModel
import Telemetry

/// How messages to citizens do.
struct MessageFigures: SampleSource {
    let desk: MessageDesk

    func samples() async -> [Sample] {
        await desk.providers.map {
            Sample(MetricCatalog.messagesWaiting, [$0.channel.rawValue], Double($0.waiting))
        }
    }

    static func count(_ report: MessageReport, in metrics: MetricRegistry) {
        metrics.count(
            MetricCatalog.messages,
            [report.channel.rawValue, report.kind.rawValue, report.outcome.rawValue]
        )
        guard let took = report.took else { return }
        metrics.observe(MetricCatalog.messageTime, [report.channel.rawValue], took)
    }
}
