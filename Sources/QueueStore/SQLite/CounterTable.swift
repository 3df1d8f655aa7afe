import GRDB
import QueueModel

/// The SQL on the table `counter`: who sits where today, so that a leg can say who served.
struct CounterTable {
    let db: Database
    let office: OfficeID

    func apply(_ recorded: RecordedEvent) throws {
        let at = recorded.at.milliseconds
        switch recorded.event {
        case .dayOpened:
            try db.execute(sql: "DELETE FROM counter WHERE office = ?", arguments: [office.rawValue])
        case .counterOpened(let counter, let staff): try set(.open, of: counter, clerk: staff, at: at)
        case .counterClosed(let counter): try set(.closed, of: counter, clerk: nil, at: at)
        case .counterPaused(let counter, _): try pause(counter, at: at)
        default: break
        }
    }

    private func set(_ status: CounterStatus, of counter: CounterID, clerk: StaffID?, at: Int64) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO counter (office, id, status, clerk, since) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET status = excluded.status, clerk = excluded.clerk, since = excluded.since
                """
        )
        try statement.execute(
            arguments: [office.rawValue, counter.rawValue, status.rawValue, clerk?.rawValue, at]
        )
    }

    /// The clerk stays.
    private func pause(_ counter: CounterID, at: Int64) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO counter (office, id, status, since) VALUES (?, ?, 'paused', ?)
                ON CONFLICT DO UPDATE SET status = excluded.status, since = excluded.since
                """
        )
        try statement.execute(arguments: [office.rawValue, counter.rawValue, at])
    }
}
