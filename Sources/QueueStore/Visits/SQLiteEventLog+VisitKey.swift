internal import Foundation
internal import GRDB
internal import QueueModel

/// The key of the visits' words, beside the tickets that it stands for.
enum VisitSchema {
    static let tables = """
        CREATE TABLE visit_key (
            office TEXT PRIMARY KEY NOT NULL,
            key BLOB NOT NULL
        ) STRICT, WITHOUT ROWID;
        """

    static func key(of office: OfficeID, in db: Database) throws -> VisitKey? {
        try Data.fetchOne(db, sql: "SELECT key FROM visit_key WHERE office = ?", arguments: [office.rawValue])
            .flatMap(VisitKey.init(bytes:))
    }
}

extension SQLiteEventLog {
    /// The office's own, made when it is first asked for.
    package func visitKey() throws(StoreError) -> VisitKey {
        do {
            // A start must not depend on writing: the disk may be full.
            if let key = try pool.read({ [office] db in try VisitSchema.key(of: office, in: db) }) { return key }
            return try pool.write { [office] db in
                let fresh = VisitKey.random()
                try db.execute(
                    sql: "INSERT INTO visit_key VALUES (?, ?) ON CONFLICT DO NOTHING",
                    arguments: [office.rawValue, fresh.bytes]
                )
                guard let key = try VisitSchema.key(of: office, in: db) else {
                    throw StoreError(.corrupt, detail: "the table visit_key holds no key of 32 bytes")
                }
                return key
            }
        } catch {
            throw StoreError(cause: error)
        }
    }
}
