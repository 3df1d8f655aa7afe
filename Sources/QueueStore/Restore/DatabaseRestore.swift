import Foundation
import GRDB
package import QueueModel

/// Puts a sound copy in a database's place.
package struct DatabaseRestore: Sendable {
    package let databasePath: String
    package let office: OfficeID

    package init(of databasePath: String, office: OfficeID) {
        self.databasePath = databasePath
        self.office = office
    }

    /// What was restored.
    package struct Report: Hashable, Sendable {
        /// The file that was there before; nil where there was none.
        package let keptAt: String?
        /// The newest event of the copy.
        package let copyEnd: Int64
        /// The newest event that could be read from the file that was there before, and is in the database again.
        package let salvagedEnd: Int64
    }

    /// Refuses a copy that is not sound; sets the present file aside; takes the copy to the present schema.
    ///
    /// Crash-safe: at every moment either the old file or the new one is found by the next start.
    ///
    /// - Throws: `backup-unsound`, `backup-missing`, `backup-no-room` or `backup-failed`. The database is as it was then.
    package func replace(with copy: String, at moment: Timestamp) throws(BackupError) -> Report {
        try restore(copy, .replaced, at: moment)
    }

    /// Undoes a migration that failed half-way: the copy from before it, just as it is.
    func putBack(_ copy: String, at moment: Timestamp) throws(StoreError) {
        let partial = PendingRestore.partialPath(of: databasePath)
        let pending = PendingRestore(of: databasePath, .replaced, at: moment)
        try DatabaseCopy.copy(copy, to: partial)
        try SystemFile.rename(partial, to: pending.pendingPath)
        try pending.finish()
    }

    func restore(_ copy: String, _ reason: PendingRestore.Reason, at moment: Timestamp) throws(BackupError) -> Report {
        guard FileManager.default.fileExists(atPath: copy) else {
            throw BackupError(.missing, detail: "there is no file \(copy)")
        }
        let partial = PendingRestore.partialPath(of: databasePath)
        let pending = PendingRestore(of: databasePath, reason, at: moment)
        do throws(StoreError) {
            DatabaseFiles(path: partial).remove()
            let report = try prepare(partial, from: copy, reason, keptAt: pending.keptPath)
            try SystemFile.synchronise(partial)
            try SystemFile.rename(partial, to: pending.pendingPath)
            try pending.finish()
            return report
        } catch {
            DatabaseFiles(path: partial).remove()
            guard error.code == .corrupt else { throw BackupError(error) }
            throw BackupError(.unsound, detail: "\(copy): \(error.detail)")
        }
    }

    private func prepare(
        _ partial: String,
        from copy: String,
        _ reason: PendingRestore.Reason,
        keptAt: String
    ) throws(StoreError) -> Report {
        try DatabaseCopy.copy(copy, to: partial)
        let findings = try DatabaseVerification.verify(path: partial, .latestDay)
        guard findings.faults.isEmpty else {
            throw StoreError(.corrupt, detail: findings.faults.joined(separator: "; "))
        }
        let end = findings.lastSequences[office] ?? 0
        let salvaged = reason == .damaged ? Salvage(of: databasePath, after: end, office: office).events : []
        let reached = try write(salvaged, to: partial) ?? end
        return Report(
            keptAt: FileManager.default.fileExists(atPath: databasePath) ? keptAt : nil,
            copyEnd: end,
            salvagedEnd: reached
        )
    }

    /// Appends event by event as far as they fit, and ends everybody's sessions: some may have been ended since.
    ///
    /// - Returns: the last one that fitted.
    private func write(_ salvaged: [RecordedEvent], to path: String) throws(StoreError) -> Int64? {
        do {
            let queue = try DatabaseQueue(path: path)
            defer { try? queue.close() }
            try SQLiteSchema.migrator.migrate(queue)
            try queue.write { db in try db.execute(sql: "DELETE FROM session") }
            var last: Int64?
            for event in salvaged {
                do {
                    try queue.write { db in try EventWriting.append([event], office: office, to: db) }
                } catch {
                    break
                }
                last = event.sequence
            }
            return last
        } catch {
            throw StoreError(cause: error)
        }
    }
}
