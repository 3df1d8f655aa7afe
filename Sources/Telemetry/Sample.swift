/// The value of a metric at one moment, for one set of labels.
package struct Sample: Sendable, Hashable {
    package let metric: Metric
    /// In the order of the metric's labels.
    package let labels: [String]
    package let value: Double

    package init(_ metric: Metric, _ labels: [String], _ value: Double) {
        self.metric = metric
        self.labels = labels
        self.value = value
    }

    /// 1 for the case that holds, 0 for all others.
    package static func state<State: RawRepresentable<String> & CaseIterable & Equatable>(
        _ metric: Metric,
        of labels: [String],
        _ state: State
    ) -> [Sample] {
        State.allCases.map { Sample(metric, labels + [$0.rawValue], $0 == state ? 1 : 0) }
    }
}

/// Somebody whose figures are taken when they are asked for.
package protocol SampleSource: Sendable {
    func samples() async -> [Sample]
}
