import Foundation
package import QueueModel

/// Makes copies of a database that are tried before they count.
package struct Backup: Sendable {
    package let databasePath: String
    package let folder: BackupFolder

    /// Left free beside the copy, in bytes.
    private static let reserve: Int64 = 16 << 20

    package init(of databasePath: String, into folder: BackupFolder) {
        self.databasePath = databasePath
        self.folder = folder
    }

    /// What was made.
    package struct Report: Sendable {
        package let copy: BackupFolder.Entry
        package let events: Int64
        package let auditEntries: Int64
    }

    /// Copies the database beside whoever works with it, tries the copy, and only then gives it its name.
    ///
    /// - Parameter schema: the database's, for a copy from before it changes.
    /// - Throws: `backup-no-room`, `backup-unsound` or `backup-failed`. What was there before is still there.
    package func make(at moment: Timestamp, schema: Int? = nil) throws(BackupError) -> Report {
        do throws(BackupError) {
            let report = try copyAndTry(at: moment, schema: schema)
            folder.noteAttempt("done \(moment.iso8601)")
            return report
        } catch {
            folder.noteAttempt("failed \(moment.iso8601) \(error.code.rawValue)")
            throw error
        }
    }

    /// Removes the copies that the rotation has no place for.
    package func rotate(_ rotation: BackupRotation, secondsFromUTC: Int) -> [BackupName] {
        let names = rotation.superfluous(among: folder.entries().map(\.name), secondsFromUTC: secondsFromUTC)
        for name in names { folder.remove(name) }
        return names
    }

    private func copyAndTry(at moment: Timestamp, schema: Int?) throws(BackupError) -> Report {
        guard FileManager.default.fileExists(atPath: databasePath) else {
            throw BackupError(.missing, detail: "there is no database \(databasePath)")
        }
        do throws(StoreError) {
            try folder.make()
            folder.removePartials()
            let name = freeName(moment, schema)
            let partial = folder.partialPath(of: name)
            try requireRoom()
            do throws(StoreError) {
                try DatabaseCopy.copy(databasePath, to: partial)
                let findings = try DatabaseVerification.verify(path: partial, .latestDay)
                guard findings.faults.isEmpty else {
                    throw StoreError(.corrupt, detail: findings.faults.joined(separator: "; "))
                }
                try SystemFile.rename(partial, to: folder.path(of: name))
                let path = folder.path(of: name)
                return Report(
                    copy: BackupFolder.Entry(name: name, path: path, bytes: DatabaseFiles(path: path).size),
                    events: findings.events,
                    auditEntries: findings.auditEntries
                )
            } catch {
                folder.removePartials()
                throw error
            }
        } catch  where error.code == .corrupt {
            throw BackupError(.unsound, detail: error.detail)
        } catch {
            throw BackupError(error)
        }
    }

    private func requireRoom() throws(StoreError) {
        let files = DatabaseFiles(path: databasePath)
        let needed = files.size + files.logSize + Self.reserve
        let free = try SystemFile.freeBytes(at: folder.path)
        guard free >= needed else {
            throw StoreError(
                .full,
                detail: "\(folder.path) has \(free >> 20) MB free, the copy needs \(needed >> 20) MB"
            )
        }
    }

    private func freeName(_ moment: Timestamp, _ schema: Int?) -> BackupName {
        var name = BackupName(moment: moment, schema: schema)
        while FileManager.default.fileExists(atPath: folder.path(of: name)) {
            name = BackupName(moment: name.moment.advanced(byMilliseconds: 1_000), schema: schema)
        }
        return name
    }
}
