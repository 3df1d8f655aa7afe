import Connection
import QueueModel
import Telemetry

/// How reading the office's software goes.
struct PullFigures: SampleSource {
    let puller: Puller

    func samples() async -> [Sample] {
        let status = await puller.status
        return [
            Sample(MetricCatalog.pullSuccess, [], Double((status.lastSuccess?.milliseconds ?? 0) / 1_000)),
            Sample(MetricCatalog.pullFailures, [], Double(status.failures)),
        ]
    }
}
