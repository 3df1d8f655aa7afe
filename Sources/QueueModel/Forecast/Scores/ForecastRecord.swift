/// What was forecast for a ticket when it was issued, kept to be held against what happened.
package struct ForecastRecord: Hashable, Sendable, Codable {
    package let ticket: TicketID
    package let issuedAt: Timestamp
    package let ours: PointForecast
    /// Keyed by `Yardstick.rawValue`.
    package let yardsticks: [String: PointForecast]
    /// From issue to the first call; `nil` until then.
    package private(set) var waitedMinutes: Double?

    package init(
        ticket: TicketID,
        issuedAt: Timestamp,
        ours: PointForecast,
        yardsticks: [Yardstick: PointForecast]
    ) {
        self.ticket = ticket
        self.issuedAt = issuedAt
        self.ours = ours
        self.yardsticks = Dictionary(uniqueKeysWithValues: yardsticks.map { ($0.key.rawValue, $0.value) })
    }

    package func forecast(by yardstick: Yardstick) -> PointForecast? {
        yardsticks[yardstick.rawValue]
    }

    /// Whether the wait stayed within our P80; `nil` until it is over.
    package var isWithinP80: Bool? {
        waitedMinutes.map { $0 <= ours.p80Minutes }
    }

    package mutating func called(at moment: Timestamp) {
        waitedMinutes = waitedMinutes ?? moment.minutes(since: issuedAt)
    }
}
