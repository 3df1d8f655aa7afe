import QueueModel
import QueueStore

/// Notes what is given to be kept.
actor NotedForecasts: ForecastLedger {
    private(set) var records: [ForecastRecord] = []

    func keep(_ record: ForecastRecord) async throws(StoreError) {
        records.append(record)
    }

    func forecasts(after sequence: Int64) async throws(StoreError) -> [TicketID: ForecastRecord] {
        [:]
    }
}
