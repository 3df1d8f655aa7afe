import GRDB
import QueueModel

/// The SQL on the table `forecast`: one row for each ticket and predictor.
struct ForecastTable {
    let db: Database
    let office: OfficeID

    /// The name of our own forecast; the others have those of `Yardstick`.
    static let ours = "ours"

    func keep(_ record: ForecastRecord) throws {
        try insert(record.ours, by: Self.ours, for: record.ticket)
        for yardstick in Yardstick.allCases {
            guard let forecast = record.forecast(by: yardstick) else { continue }
            try insert(forecast, by: yardstick.rawValue, for: record.ticket)
        }
    }

    /// Of the tickets issued at `moment` or later. The day, which an index knows, is that of UTC less one: no office's clock is
    /// further behind.
    func ours(issuedFrom moment: Int64) throws -> [TicketID: ForecastRecord] {
        let cursor = try Row.fetchCursor(
            db,
            sql: """
                SELECT t.id, t.issued_at, f.expected_ms, f.p80_ms
                FROM ticket AS t JOIN forecast AS f ON f.office = t.office AND f.ticket = t.id AND f.predictor = ?
                WHERE t.office = ? AND t.day >= date(? / 1000, 'unixepoch', '-1 day') AND t.issued_at >= ?
                """,
            arguments: [Self.ours, office.rawValue, moment, moment]
        )
        var records: [TicketID: ForecastRecord] = [:]
        while let row = try cursor.next() {
            let record = ForecastRecord(
                ticket: TicketID(rawValue: row[0]),
                issuedAt: Timestamp(milliseconds: row[1]),
                ours: PointForecast(expectedMilliseconds: row[2], p80Milliseconds: row[3]),
                yardsticks: [:]
            )
            records[record.ticket] = record
        }
        return records
    }

    private func insert(_ forecast: PointForecast, by predictor: String, for ticket: TicketID) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO forecast (office, ticket, predictor, expected_ms, p80_ms) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET expected_ms = excluded.expected_ms, p80_ms = excluded.p80_ms
                """
        )
        try statement.execute(
            arguments: [
                office.rawValue, ticket.rawValue, predictor,
                Int64(forecast.minutes * 60_000), Int64(forecast.p80Minutes * 60_000),
            ]
        )
    }
}

extension PointForecast {
    init(expectedMilliseconds: Int64, p80Milliseconds: Int64) {
        self.init(minutes: Double(expectedMilliseconds) / 60_000, p80Minutes: Double(p80Milliseconds) / 60_000)
    }
}
