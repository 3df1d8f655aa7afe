import Foundation
import GRDB
import QueueModel

/// The SQL on the table `import_run`.
struct ImportTable {
    let db: Database
    let office: OfficeID

    private static let kept: Int64 = 100

    func add(_ run: ImportRun) throws {
        let last = try Int64.fetchOne(
            db,
            sql: "SELECT max(number) FROM import_run WHERE office = ?",
            arguments: [office.rawValue]
        )
        let number = (last ?? 0) + 1
        let faults = String(decoding: try JSONEncoder().encode(run.faults), as: UTF8.self)
        try db.execute(
            sql: """
                INSERT INTO import_run (office, number, at, source, kind, name, rows, fault_count, faults)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                office.rawValue, number, run.at.milliseconds, run.source.rawValue, run.kind.rawValue, run.name,
                run.rows, run.faultCount, faults,
            ]
        )
        try db.execute(
            sql: "DELETE FROM import_run WHERE office = ? AND number <= ?",
            arguments: [office.rawValue, number - Self.kept]
        )
    }

    /// The latest first.
    func runs() throws -> [ImportRun] {
        try Row.fetchAll(
            db,
            sql: "SELECT * FROM import_run WHERE office = ? ORDER BY number DESC",
            arguments: [office.rawValue]
        ).map(ImportRun.init(row:))
    }

    func rejectedKinds() throws -> Set<ImportKind> {
        let kinds = try String.fetchAll(
            db,
            sql: """
                SELECT kind FROM import_run WHERE office = :office AND (fault_count = 0 OR source = :folder)
                GROUP BY kind HAVING max(number) = max(number) FILTER (WHERE fault_count > 0)
                """,
            arguments: ["office": office.rawValue, "folder": ImportRun.Source.folder.rawValue]
        )
        return Set(kinds.compactMap(ImportKind.init(rawValue:)))
    }
}

extension ImportRun {
    fileprivate init(row: Row) throws {
        guard let source = Source(rawValue: row["source"]), let kind = ImportKind(rawValue: row["kind"]) else {
            throw StoreError(.corrupt, detail: "the table import_run holds a source or kind that is none")
        }
        self.init(
            at: Timestamp(milliseconds: row["at"]),
            source: source,
            kind: kind,
            name: row["name"],
            rows: row["rows"],
            faults: try JSONDecoder().decode([ImportFault].self, from: Data((row["faults"] as String).utf8)),
            faultCount: row["fault_count"]
        )
    }
}
