/// A figure about the daemon, as `/metrics` tells it.
package struct Metric: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// Only grows, from the start of the process on.
        case counter
        /// Goes up and down.
        case gauge
        /// How often a value was at most each of these bounds, which grow.
        case histogram([Double])

        /// Seconds of what takes a moment: 1 ms … 10 s.
        package static let moments = Kind.histogram([
            0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10,
        ])
        /// Seconds of a request; few, since each route has them.
        package static let requests = Kind.histogram([0.005, 0.025, 0.1, 0.5, 2.5])
        /// Seconds of what people do, such as waiting: half a minute … two hours.
        package static let visits = Kind.histogram([30, 60, 120, 300, 600, 900, 1_200, 1_800, 2_700, 3_600, 7_200])
    }

    /// Of letters, digits and underscores, with its unit and, for a counter, `_total` at the end
    /// (https://prometheus.io/docs/practices/naming).
    package let name: String
    package let kind: Kind
    package let labels: [String]
    /// In English, with the meaning of the labels.
    package let help: String

    init(_ name: String, _ kind: Kind, _ labels: [String] = [], _ help: String) {
        self.name = name
        self.kind = kind
        self.labels = labels
        self.help = help
    }
}
