/// Prometheus' text format, version 0.0.4 (https://prometheus.io/docs/instrumenting/exposition_formats).
package struct PrometheusText: Sendable {
    package static let contentType = "text/plain; version=0.0.4; charset=utf-8"

    package let text: String

    /// - Parameter sampled: what was not counted but looked up just now.
    package init(_ registry: MetricRegistry, sampled: [Sample]) {
        let counted = registry.snapshot()
        var lines: [Metric: [String]] = [:]
        for (series, count) in counted.counts {
            lines[series.metric, default: []].append(Self.line(series.metric.name, series.labelPairs, count))
        }
        for (series, tally) in counted.tallies {
            lines[series.metric, default: []] += Self.lines(series, tally)
        }
        for sample in sampled {
            let series = MetricRegistry.Series(metric: sample.metric, labels: sample.labels)
            lines[sample.metric, default: []].append(Self.line(sample.metric.name, series.labelPairs, sample.value))
        }
        text = MetricCatalog.all.compactMap { metric in lines[metric].map { Self.block(metric, $0) } }.joined()
    }

    private static func block(_ metric: Metric, _ lines: [String]) -> String {
        let head = "# HELP \(metric.name) \(metric.help)\n# TYPE \(metric.name) \(metric.kind.name)\n"
        // A histogram's lines stand in the order of their bounds already.
        let ordered = metric.kind.isHistogram ? lines : lines.sorted()
        return head + ordered.map { $0 + "\n" }.joined()
    }

    private static func lines(_ series: MetricRegistry.Series, _ tally: Tally) -> [String] {
        guard case .histogram(let bounds) = series.metric.kind else { return [] }
        var total: UInt64 = 0
        var lines: [String] = []
        for (bound, count) in zip(bounds.map(number) + ["+Inf"], tally.counts) {
            total += count
            lines.append(line(series.metric.name + "_bucket", series.labelPairs + [("le", bound)], Double(total)))
        }
        lines.append(line(series.metric.name + "_sum", series.labelPairs, tally.sum))
        lines.append(line(series.metric.name + "_count", series.labelPairs, Double(total)))
        return lines
    }

    private static func line(_ name: String, _ labels: [(name: String, value: String)], _ value: Double) -> String {
        guard !labels.isEmpty else { return "\(name) \(number(value))" }
        let pairs = labels.map { "\($0.name)=\"\(escaped($0.value))\"" }.joined(separator: ",")
        return "\(name){\(pairs)} \(number(value))"
    }

    /// Whole numbers without a fraction.
    private static func number(_ value: Double) -> String {
        Int64(exactly: value).map(String.init) ?? "\(value)"
    }

    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text.unicodeScalars {
            switch character {
            case "\\": escaped += "\\\\"
            case "\"": escaped += "\\\""
            case "\n": escaped += "\\n"
            default: escaped.unicodeScalars.append(character)
            }
        }
        return escaped
    }
}

extension MetricRegistry.Series {
    fileprivate var labelPairs: [(name: String, value: String)] {
        zip(metric.labels, labels).map { (name: $0, value: $1) }
    }
}

extension Metric.Kind {
    fileprivate var isHistogram: Bool {
        if case .histogram = self { true } else { false }
    }
}

extension Metric.Kind {
    /// As Prometheus calls it.
    package var name: String {
        switch self {
        case .counter: "counter"
        case .gauge: "gauge"
        case .histogram: "histogram"
        }
    }
}
