import GRDB
import QueueModel

/// The SQL on the table `event`.
enum EventTable {
    static func insert(_ row: EventRow, office: OfficeID, to db: Database) throws {
        let statement = try db.cachedStatement(
            sql: "INSERT INTO event (office, sequence, at, type, body, request) VALUES (?, ?, ?, ?, ?, ?)"
        )
        try statement.execute(
            arguments: [office.rawValue, row.sequence, row.at.milliseconds, row.type, row.body, row.request]
        )
    }

    static func lastSequence(office: OfficeID, in db: Database) throws -> Int64 {
        let statement = try db.cachedStatement(sql: "SELECT max(sequence) FROM event WHERE office = ?")
        return try Int64.fetchOne(statement, arguments: [office.rawValue]) ?? 0
    }

    /// The sequence of the last `dayOpened`. SQLite by itself would rather walk the whole day backwards than use the
    /// index of openings.
    static func lastOpening(office: OfficeID, in db: Database) throws -> Int64? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT max(sequence) FROM event INDEXED BY event_opening
                WHERE office = ? AND type = 'dayOpened'
                """
        )
        return try Int64.fetchOne(statement, arguments: [office.rawValue])
    }

    /// The day of the last `dayOpened`, such as `2026-11-22`.
    static func lastDay(office: OfficeID, in db: Database) throws -> String? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT body ->> 'day' FROM event INDEXED BY event_opening
                WHERE office = ? AND type = 'dayOpened' ORDER BY sequence DESC LIMIT 1
                """
        )
        return try String.fetchOne(statement, arguments: [office.rawValue])
    }

    /// The sequence of the oldest of the latest `count` openings.
    static func beginning(ofLatestDays count: Int, office: OfficeID, in db: Database) throws -> Int64? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT min(sequence) FROM (
                    SELECT sequence FROM event INDEXED BY event_opening
                    WHERE office = ? AND type = 'dayOpened' ORDER BY sequence DESC LIMIT ?
                )
                """
        )
        return try Int64.fetchOne(statement, arguments: [office.rawValue, max(0, count)])
    }

    static func rows(after sequence: Int64, limit: Int, office: OfficeID, in db: Database) throws -> [EventRow] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT sequence, at, type, body, request FROM event
                WHERE office = ? AND sequence > ? ORDER BY sequence LIMIT ?
                """
        )
        let cursor = try Row.fetchCursor(statement, arguments: [office.rawValue, sequence, max(0, limit)])
        var rows: [EventRow] = []
        while let row = try cursor.next() {
            rows.append(
                EventRow(
                    sequence: row[0],
                    at: Timestamp(milliseconds: row[1]),
                    type: row[2],
                    body: row[3],
                    request: row[4]
                )
            )
        }
        return rows
    }
}
