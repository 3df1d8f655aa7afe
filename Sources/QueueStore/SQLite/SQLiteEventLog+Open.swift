import GRDB
package import QueueModel

extension SQLiteEventLog {
    /// Opens the office's log, makes the file and its directory when they are missing, and brings an older schema up to
    /// date.
    ///
    /// A damaged file is never written to: it is renamed together with what belongs to it. The newest sound copy takes its
    /// place, with the events behind it that can still be read, or else a fresh file.
    ///
    /// - Parameters:
    ///   - moment: now; it names a damaged file.
    ///   - isDoubtful: checks every page of however large a file, because reading it found damage.
    /// - Throws: `database-permission`, `database-path`, `database-newer`, `database-foreign`, `database-busy`,
    ///   `database-full`, `database-io` or `migration-copy-failed`. The file is then as it was.
    package static func open(
        path: String,
        office: OfficeID,
        at moment: Timestamp,
        safeguards: Safeguards = .none,
        isDoubtful: Bool = false
    ) throws(StoreError) -> (log: SQLiteEventLog, outcome: OpenOutcome) {
        try finishRestore(of: path)
        let files = DatabaseFiles(path: path)
        let presence = try files.makeAccessible()
        let outcome =
            presence == .created
            ? .created : try repair(files, office, at: moment, with: safeguards.backups, isDoubtful)
        let hold = try DatabaseHold(.shared, of: path)
        let migration = Migration(of: files, office: office, safeguards: safeguards)
        let pool = try migration.migrating(from: presence, at: moment) { () throws(StoreError) in
            try makePool(path: path)
        }
        return (SQLiteEventLog(pool: pool, office: office, hold: hold), outcome)
    }

    /// Opens a sound database of the present schema that nobody writes.
    static func openForReading(path: String, office: OfficeID) throws(StoreError) -> SQLiteEventLog {
        var configuration = configuration
        configuration.readonly = true
        let hold = try DatabaseHold(.shared, of: path)
        do {
            return SQLiteEventLog(
                pool: try DatabasePool(path: path, configuration: configuration),
                office: office,
                hold: hold
            )
        } catch {
            throw StoreError(cause: error)
        }
    }

    private static func finishRestore(of path: String) throws(StoreError) {
        guard let pending = PendingRestore.left(at: path) else { return }
        let hold = try DatabaseHold(.exclusive, of: path)
        try withExtendedLifetime(hold) { () throws(StoreError) in try pending.finish() }
    }

    private static func repair(
        _ files: DatabaseFiles,
        _ office: OfficeID,
        at moment: Timestamp,
        with backups: BackupFolder?,
        _ isDoubtful: Bool
    ) throws(StoreError) -> OpenOutcome {
        guard case .damaged(let detail) = try DatabaseInspection.inspect(files, wholly: isDoubtful) else {
            return .opened
        }
        let hold = try DatabaseHold(.exclusive, of: files.path)
        return try withExtendedLifetime(hold) { () throws(StoreError) in
            let restore = DatabaseRestore(of: files.path, office: office)
            for copy in backups?.entries() ?? [] {
                guard let report = try? restore.restore(copy.path, .damaged, at: moment) else { continue }
                return .restored(report, from: copy.name, detail: detail)
            }
            let keptAt = files.freeName(at: moment)
            try files.setAside(as: keptAt)
            _ = try files.makeAccessible()
            return .damaged(keptAt: keptAt, detail: detail)
        }
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
