import ArgumentParser
import Telemetry

struct MetricsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "metrics",
        abstract: "Prints every figure that /metrics may hold, as a Markdown table."
    )

    func run() {
        print("| figure | kind | labels | meaning |\n|---|---|---|---|")
        for metric in MetricCatalog.all {
            let labels = metric.labels.map { "`\($0)`" }.joined(separator: ", ")
            print("| `\(metric.name)` | \(metric.kind.name) | \(labels) | \(metric.help) |")
        }
    }
}
