import Telemetry

/// Who is connected at this moment.
struct ClientCounts: SampleSource {
    let connections: ConnectionLedger
    let streams: [StreamPlaces]

    func samples() async -> [Sample] {
        [
            Sample(MetricCatalog.clients, ["connections"], Double(connections.count)),
            Sample(MetricCatalog.clients, ["streams"], Double(streams.map(\.count).reduce(0, +))),
        ]
    }
}
