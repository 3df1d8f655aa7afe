import GRDB
import QueueModel
import Statistics

/// The SQL on the table `counter_shift`: when a clerk sat at an open counter.
struct ShiftTable {
    let db: Database
    let office: OfficeID

    func apply(_ recorded: RecordedEvent) throws {
        let at = recorded.at.milliseconds
        switch recorded.event {
        case .dayOpened: try endForgotten()
        case .counterOpened(let counter, let clerk):
            try end(at: counter, at)
            if let clerk { try begin(at: counter, clerk, at) }
        case .counterPaused(let counter, _), .counterClosed(let counter): try end(at: counter, at)
        default: break
        }
    }

    func shifts(of range: DateRange) throws -> [CounterShift] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT clerk, counter, started_at, ended_at FROM counter_shift
                WHERE office = ? AND day BETWEEN ? AND ? ORDER BY started_at, counter
                """,
            arguments: [office.rawValue, range.first.description, range.last.description]
        ).map { row in
            CounterShift(
                clerk: StaffID(rawValue: row[0]),
                counter: CounterID(rawValue: row[1]),
                from: Timestamp(milliseconds: row[2]),
                until: (row[3] as Int64?).map(Timestamp.init(milliseconds:))
            )
        }
    }

    private func begin(at counter: CounterID, _ clerk: StaffID, _ at: Int64) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO counter_shift (office, day, counter, started_at, clerk)
                SELECT office, body ->> 'day', ?, ?, ? FROM event INDEXED BY event_opening
                WHERE office = ? AND type = 'dayOpened' ORDER BY sequence DESC LIMIT 1
                ON CONFLICT DO UPDATE SET clerk = excluded.clerk, ended_at = NULL
                """
        )
        try statement.execute(arguments: [counter.rawValue, at, clerk.rawValue, office.rawValue])
    }

    private func end(at counter: CounterID, _ at: Int64) throws {
        let statement = try db.cachedStatement(
            sql: """
                UPDATE counter_shift SET ended_at = ?
                WHERE office = ? AND day = (SELECT max(day) FROM counter_shift WHERE office = ?) AND counter = ?
                    AND ended_at IS NULL
                """
        )
        try statement.execute(arguments: [at, office.rawValue, office.rawValue, counter.rawValue])
    }

    /// Who did not close the counter left it with its last ticket, as far as anybody knows.
    private func endForgotten() throws {
        try db.execute(
            sql: """
                UPDATE counter_shift AS s SET ended_at = max(s.started_at, coalesce((
                    SELECT max(l.ended_at) FROM ticket AS t JOIN ticket_leg AS l ON l.office = t.office AND l.ticket = t.id
                    WHERE t.office = s.office AND t.day = s.day AND l.counter = s.counter
                ), 0))
                WHERE office = ? AND day = (SELECT max(day) FROM counter_shift WHERE office = ?) AND ended_at IS NULL
                """,
            arguments: [office.rawValue, office.rawValue]
        )
    }
}
