import GRDB
import QueueModel

/// The SQL on the table `pull_mark`.
struct PullMarkTable {
    let db: Database
    let office: OfficeID

    func keep(_ mark: PullMark) throws {
        try db.execute(
            sql: """
                INSERT INTO pull_mark (office, cursor, entity_tag, at) VALUES (?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET cursor = excluded.cursor, entity_tag = excluded.entity_tag, at = excluded.at
                """,
            arguments: [office.rawValue, mark.cursor, mark.entityTag, mark.at.milliseconds]
        )
    }

    func mark() throws -> PullMark? {
        try Row.fetchOne(
            db,
            sql: "SELECT cursor, entity_tag, at FROM pull_mark WHERE office = ?",
            arguments: [office.rawValue]
        ).map { PullMark(cursor: $0[0], entityTag: $0[1], at: Timestamp(milliseconds: $0[2])) }
    }
}
