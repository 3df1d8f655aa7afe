package import QueueModel

/// What was forecast for each ticket when it was issued, kept beside what became of it.
package protocol ForecastLedger: Sendable {
    /// Makes a forecast durable. A second one for the same ticket replaces the first.
    func keep(_ record: ForecastRecord) async throws(StoreError)

    /// Our own forecasts of the tickets that the event log tells of after `sequence`, by ticket; without the yardsticks,
    /// and without the waits, which the log tells.
    func forecasts(after sequence: Int64) async throws(StoreError) -> [TicketID: ForecastRecord]
}
