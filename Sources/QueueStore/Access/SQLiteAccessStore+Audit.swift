package import Access
import Foundation
import GRDB
import QueueModel

extension SQLiteAccessStore {
    package func audit(_ drafts: [AuditEntry.Draft]) async throws(AccessError) {
        try await write { db in
            var last = try AuditEntry.last(in: db)
            for draft in drafts {
                let entry = AuditChain.entry(draft, after: last)
                try entry.insert(into: db)
                last = entry
            }
        }
    }

    package func auditEntries(
        _ filter: AuditFilter,
        before sequence: Int64,
        limit: Int
    ) async throws(AccessError) -> [AuditEntry] {
        let conditions = [(sql: "sequence < ?", argument: sequence.databaseValue)] + filter.conditions
        return try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT * FROM audit WHERE \(conditions.map(\.sql).joined(separator: " AND "))
                    ORDER BY sequence DESC LIMIT ?
                    """,
                arguments: StatementArguments(conditions.map(\.argument) + [max(0, limit).databaseValue])
            ).map(AuditEntry.init(row:))
        }
    }

    package func check(_ check: AuditCheck) async throws(AccessError) -> AuditCheck {
        try await read { db in try check.walked(through: db) }
    }
}

extension AuditCheck {
    /// The check when it has seen the whole table, or what came after its last entry.
    func walked(through db: Database) throws -> AuditCheck {
        var check = self
        if let last {
            let sql = "SELECT hash FROM audit WHERE sequence = ?"
            check.resume(at: try Data.fetchOne(db, sql: sql, arguments: [last.sequence]))
        }
        let rows = try Row.fetchCursor(
            db,
            sql: "SELECT * FROM audit WHERE sequence > ? ORDER BY sequence",
            arguments: [last?.sequence ?? .min]
        )
        while let row = try rows.next() { check.visit(AuditEntry(row: row)) }
        check.finish()
        return check
    }
}

extension AuditFilter {
    fileprivate var conditions: [(sql: String, argument: DatabaseValue)] {
        var conditions: [(sql: String, argument: DatabaseValue)] = []
        for (column, text) in [("actor", who), ("target", target)] {
            guard let text else { continue }
            conditions.append(("\(column) LIKE ? ESCAPE '\\'", "%\(Self.literal(text))%".databaseValue))
        }
        if let action { conditions.append(("action = ?", action.databaseValue)) }
        if let outcome { conditions.append(("outcome LIKE ? ESCAPE '\\'", "\(Self.literal(outcome))%".databaseValue)) }
        if let from { conditions.append(("at >= ?", from.milliseconds.databaseValue)) }
        if let until { conditions.append(("at < ?", until.milliseconds.databaseValue)) }
        return conditions
    }

    /// So that `%` and `_` stand for themselves.
    private static func literal(_ text: String) -> String {
        text.replacing(/[%_\\]/) { "\\\($0.output)" }
    }
}

extension AuditEntry {
    fileprivate static func last(in db: Database) throws -> AuditEntry? {
        let statement = try db.cachedStatement(sql: "SELECT * FROM audit ORDER BY sequence DESC LIMIT 1")
        return try Row.fetchOne(statement).map(AuditEntry.init(row:))
    }

    fileprivate func insert(into db: Database) throws {
        let statement = try db.cachedStatement(sql: "INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        try statement.execute(
            arguments: [
                sequence, draft.at.milliseconds, draft.actor, draft.role, draft.address, draft.action, draft.target,
                draft.outcome, previous, hash,
            ]
        )
    }

    fileprivate init(row: Row) {
        self.init(
            sequence: row["sequence"],
            draft: Draft(
                at: row.moment("at") ?? .epoch,
                actor: row["actor"],
                role: row["role"],
                address: row["address"],
                action: row["action"],
                target: row["target"],
                outcome: row["outcome"]
            ),
            previous: row["previous"],
            hash: row["hash"]
        )
    }
}
