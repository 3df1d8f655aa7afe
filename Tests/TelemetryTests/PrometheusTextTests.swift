import Testing

import Telemetry

@Suite("Figures as Prometheus reads them")
struct PrometheusTextTests {
    private let registry = MetricRegistry()

    private var text: String { PrometheusText(registry, sampled: []).text }

    @Test("what was counted stands with its labels, after its meaning and its kind")
    func counter() {
        registry.count(MetricCatalog.tickets, ["camera"])
        registry.count(MetricCatalog.tickets, ["camera"], by: 2)
        registry.count(MetricCatalog.tickets, ["button"])
        #expect(
            text == """
                # HELP kioskd_tickets_total \(MetricCatalog.tickets.help)
                # TYPE kioskd_tickets_total counter
                kioskd_tickets_total{origin="button"} 1
                kioskd_tickets_total{origin="camera"} 3

                """
        )
    }

    @Test("a histogram's buckets hold everything up to their bound, the last one everything")
    func histogram() throws {
        for seconds in [0.0005, 0.001, 0.3, 20] { registry.observe(MetricCatalog.appendTime, [], seconds) }
        let lines = text.split(separator: "\n").map(String.init)
        #expect(lines[2] == #"kioskd_store_append_seconds_bucket{le="0.001"} 2"#)
        #expect(lines.contains(#"kioskd_store_append_seconds_bucket{le="0.25"} 2"#))
        #expect(lines.contains(#"kioskd_store_append_seconds_bucket{le="0.5"} 3"#))
        #expect(lines.contains(#"kioskd_store_append_seconds_bucket{le="10"} 3"#))
        #expect(
            lines.suffix(3) == [
                #"kioskd_store_append_seconds_bucket{le="+Inf"} 4"#, "kioskd_store_append_seconds_sum 20.3015",
                "kioskd_store_append_seconds_count 4",
            ]
        )
    }

    @Test("a label's value cannot break its line")
    func escaping() {
        registry.count(MetricCatalog.storeErrors, ["a\"b\\c\nd"])
        #expect(text.hasSuffix("kioskd_store_errors_total{code=\"a\\\"b\\\\c\\nd\"} 1\n"))
    }

    @Test("figures that were looked up stand among those that were counted, in the catalogue's order")
    func sampled() {
        registry.count(MetricCatalog.tickets, ["desk"])
        let text = PrometheusText(
            registry,
            sampled: [Sample(MetricCatalog.unwritten, [], 0), Sample(MetricCatalog.waiting, ["a"], 4)]
        ).text
        let values = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
        #expect(
            values == [
                #"kioskd_queue_waiting{service="a"} 4"#, #"kioskd_tickets_total{origin="desk"} 1"#,
                "kioskd_store_unwritten_events 0",
            ]
        )
    }

    @Test("somebody who makes up labels does not fill the memory")
    func bounded() {
        for index in 0..<10_000 { registry.count(MetricCatalog.storeErrors, ["\(index)"]) }
        #expect(text.split(separator: "\n").count == 2 + 4_096)
    }
}

@Suite("The catalogue of figures")
struct MetricCatalogTests {
    @Test("each name is there once, and is one that Prometheus takes")
    func names() throws {
        let names = MetricCatalog.all.map(\.name)
        #expect(Set(names).count == names.count)
        for metric in MetricCatalog.all {
            #expect(metric.name.wholeMatch(of: /[a-z][a-z0-9_]*/) != nil)
            #expect(metric.name.hasSuffix("_total") == (metric.kind == .counter), "\(metric.name)")
            #expect(metric.help.hasSuffix(".") && !metric.help.contains("\n"))
        }
    }

    @Test("bounds grow")
    func bounds() {
        for case .histogram(let bounds) in MetricCatalog.all.map(\.kind) {
            #expect(bounds == bounds.sorted() && Set(bounds).count == bounds.count)
        }
    }
}

@Suite("What the kernel knows of the process")
struct ProcessVitalsTests {
    @Test("is found behind a name with spaces and brackets")
    func oddName() throws {
        let fields = (3...52).map { "\($0 * 100)" }.joined(separator: " ")
        let samples = ProcessVitals.ofStatus("7 (a) b ) \(fields)", bootedAt: 1_000)
        let values = Dictionary(uniqueKeysWithValues: samples.map { ($0.metric.name, $0.value) })
        #expect(values["process_cpu_seconds_total"] == 29.0)
        #expect(values["process_resident_memory_bytes"] == 9_830_400.0)
        #expect(values["process_start_time_seconds"] == 1_022.0)
    }

    @Test("of this process is plausible")
    func own() async {
        let samples = await ProcessVitals().samples()
        #expect(Set(samples.map(\.metric)) == Set(MetricCatalog.process))
        #expect(samples.allSatisfy { $0.value > 0 })
    }

    @Test("says nothing where there is nothing to read", arguments: ["", "7 (name)", "7 (name) S 1"])
    func nothing(_ status: String) {
        #expect(ProcessVitals.ofStatus(status, bootedAt: nil).isEmpty)
    }
}
