import GRDB
import QueueModel

/// Brings a database to the present schema, with a copy first, and back to what it was when that fails.
struct Migration {
    let files: DatabaseFiles
    let office: OfficeID
    let safeguards: SQLiteEventLog.Safeguards

    init(of files: DatabaseFiles, office: OfficeID, safeguards: SQLiteEventLog.Safeguards) {
        self.files = files
        self.office = office
        self.safeguards = safeguards
    }

    /// - Parameter migrate: opens the database and changes its schema.
    /// - Throws: `migration-copy-failed`, and what `migrate` throws.
    func migrating<Value>(
        from presence: DatabaseFiles.Presence,
        at moment: Timestamp,
        _ migrate: () throws(StoreError) -> Value
    ) throws(StoreError) -> Value {
        guard presence == .existed, let backups = safeguards.backups, safeguards.copiesBeforeMigration,
            let schema = try outdatedSchema()
        else { return try migrate() }
        let copy = try copy(of: schema, in: backups, at: moment)
        do throws(StoreError) {
            return try migrate()
        } catch {
            // Of several migrations the first may be in the file already.
            if (try? outdatedSchema()) != schema {
                try? DatabaseRestore(of: files.path, office: office).putBack(copy, at: moment)
            }
            throw error
        }
    }

    /// The number of the last migration that the database has, if it lacks a later one; nil for a database without any.
    private func outdatedSchema() throws(StoreError) -> Int? {
        do {
            var configuration = Configuration()
            configuration.readonly = true
            let queue = try DatabaseQueue(path: files.path, configuration: configuration)
            defer { try? queue.close() }
            return try queue.read { db in
                let migrator = SQLiteSchema.migrator
                guard try !migrator.hasCompletedMigrations(db) else { return nil }
                return try migrator.appliedIdentifiers(db).compactMap { Int($0.prefix { $0.isNumber }) }.max()
            }
        } catch {
            throw StoreError(cause: error)
        }
    }

    /// The copy of this state, which an attempt before may have made.
    private func copy(of schema: Int, in backups: BackupFolder, at moment: Timestamp) throws(StoreError) -> String {
        do throws(BackupError) {
            if let copy = backups.entries().first(where: { $0.name.schema == schema }), isSame(copy) {
                return copy.path
            }
            return try Backup(of: files.path, into: backups).make(at: moment, schema: schema).copy.path
        } catch {
            throw StoreError(.migrationCopy, detail: "\(error.code.rawValue): \(error.detail)")
        }
    }

    private func isSame(_ copy: BackupFolder.Entry) -> Bool {
        guard let there = try? DatabaseVerification.verify(path: copy.path, .latestDay),
            let here = try? DatabaseVerification.verify(path: files.path, .latestDay)
        else { return false }
        return there.faults.isEmpty && there.lastSequences == here.lastSequences
            && there.auditEntries == here.auditEntries
    }
}
