import GRDB
package import QueueModel

extension SQLiteEventLog: ForecastLedger {
    package func keep(_ record: ForecastRecord) async throws(StoreError) {
        try await commit { db in try ForecastTable(db: db, office: office).keep(record) }
    }

    package func forecasts(after sequence: Int64) async throws(StoreError) -> [TicketID: ForecastRecord] {
        try await reading { db in
            guard let next = try EventTable.rows(after: sequence, limit: 1, office: office, in: db).first else {
                return [:]
            }
            return try ForecastTable(db: db, office: office).ours(issuedFrom: next.at.milliseconds)
        }
    }
}
