import Synchronization

/// Counts what happens in the daemon from its start on.
package final class MetricRegistry: Sendable {
    struct Series: Hashable {
        let metric: Metric
        let labels: [String]
    }

    struct Contents {
        var counts: [Series: Double] = [:]
        var tallies: [Series: Tally] = [:]
    }

    /// Codes, routes and services are few; what somebody from outside could make up must not fill the memory.
    private static let seriesLimit = 4_096

    private let contents = Mutex(Contents())

    package init() {}

    /// Counts something.
    package func count(_ metric: Metric, _ labels: [String], by amount: Double = 1) {
        precondition(
            metric.kind == .counter && metric.labels.count == labels.count,
            "not how \(metric.name) is counted"
        )
        contents.withLock { contents in
            let series = Series(metric: metric, labels: labels)
            guard contents.counts[series] != nil || contents.counts.count < Self.seriesLimit else { return }
            contents.counts[series, default: 0] += amount
        }
    }

    /// Notes one value of a histogram, in the unit of its name.
    package func observe(_ metric: Metric, _ labels: [String], _ value: Double) {
        guard case .histogram(let bounds) = metric.kind, metric.labels.count == labels.count else {
            preconditionFailure("not how \(metric.name) is observed")
        }
        contents.withLock { contents in
            let series = Series(metric: metric, labels: labels)
            guard contents.tallies[series] != nil || contents.tallies.count < Self.seriesLimit else { return }
            contents.tallies[series, default: Tally(bounds: bounds)].add(value, bounds: bounds)
        }
    }

    /// Notes a length of time, in seconds.
    package func observe(_ metric: Metric, _ labels: [String], _ time: Duration) {
        observe(metric, labels, time / .seconds(1))
    }

    func snapshot() -> Contents {
        contents.withLock { $0 }
    }
}
