import GRDB

extension SQLiteEventLog {
    /// What the writing connection is set to; anything but `.full` may lose acknowledged events in a power cut.
    package func durability() async throws(StoreError) -> Durability {
        do {
            return try await pool.writeWithoutTransaction { db in
                try Durability(
                    journalMode: String.fetchOne(db, sql: "PRAGMA journal_mode") ?? "",
                    synchronous: Int.fetchOne(db, sql: "PRAGMA synchronous") ?? 0
                )
            }
        } catch {
            throw StoreError(cause: error)
        }
    }
}
