import GRDB
package import QueueModel

extension SQLiteEventLog {
    /// Opens the office's log, makes the file and its directory when they are missing, and brings an older schema up to
    /// date.
    ///
    /// A damaged file is never written to: it is renamed together with what belongs to it, and a fresh one takes its
    /// place.
    ///
    /// - Parameter moment: now; it names a damaged file.
    /// - Throws: `database-permission`, `database-path`, `database-newer`, `database-foreign`, `database-busy`,
    ///   `database-full` or `database-io`. The file is then as it was.
    package static func open(
        path: String,
        office: OfficeID,
        at moment: Timestamp
    ) throws(StoreError) -> (log: SQLiteEventLog, outcome: OpenOutcome) {
        let files = DatabaseFiles(path: path)
        let outcome = try prepare(files, at: moment)
        return (SQLiteEventLog(pool: try makePool(path: path), office: office), outcome)
    }

    private static func prepare(_ files: DatabaseFiles, at moment: Timestamp) throws(StoreError) -> OpenOutcome {
        guard try files.makeAccessible() == .existed else { return .created }
        guard case .damaged(let detail) = try DatabaseInspection.inspect(files) else { return .opened }
        let keptAt = try files.setAside(at: moment)
        _ = try files.makeAccessible()
        return .damaged(keptAt: keptAt, detail: detail)
    }

    private static func makePool(path: String) throws(StoreError) -> DatabasePool {
        do {
            let pool = try DatabasePool(path: path, configuration: configuration)
            // The pool sets NORMAL when it turns the write-ahead log on, so FULL has to come after.
            try pool.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA synchronous = FULL") }
            try SQLiteSchema.migrator.migrate(pool)
            return pool
        } catch {
            throw StoreError(cause: error)
        }
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.label = "QueueStore"
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(5)
        configuration.maximumReaderCount = 2
        configuration.prepareDatabase { db in
            guard !db.configuration.readonly else { return }
            // What is deleted is overwritten, in pages that become free as well.
            try db.execute(sql: "PRAGMA secure_delete = ON")
            try db.execute(sql: "PRAGMA journal_size_limit = 16777216")
            // In pages of 4 KiB: as much as the log may keep, so that copying it into the database seldom stops the queue.
            try db.execute(sql: "PRAGMA wal_autocheckpoint = 4000")
        }
        return configuration
    }
}
