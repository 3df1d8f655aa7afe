import Hummingbird
import Telemetry

/// `/metrics`: the daemon's figures for Prometheus.
struct MetricsRoutes {
    let registry: MetricRegistry
    let sources: [any SampleSource]

    func add(to router: Router<TerminalRequestContext>) {
        router.get("/metrics") { _, _ in
            var sampled: [Sample] = []
            for source in sources { sampled += await source.samples() }
            return Response(
                status: .ok,
                headers: [.contentType: PrometheusText.contentType],
                body: .init(byteBuffer: ByteBuffer(string: PrometheusText(registry, sampled: sampled).text))
            )
        }
    }
}
