import Foundation
import GRDB

/// Copies a database while others write to it.
enum DatabaseCopy {
    /// 4 MiB at a time, so that the copying can be stopped and the disk gets to the writers' commits in between.
    private static let pagesPerStep: CInt = 1_024

    /// Copies the database as it is at one moment, write-ahead log included, into a new file of its own, without the
    /// citizens' numbers, and waits for the disk.
    ///
    /// A reader holds back no writer. It reads in one transaction: without that every commit of somebody else would make
    /// SQLite begin again.
    static func copy(_ path: String, to target: String) throws(StoreError) {
        do {
            var configuration = Configuration()
            configuration.readonly = true
            configuration.busyMode = .timeout(5)
            let source = try DatabaseQueue(path: path, configuration: configuration)
            defer { try? source.close() }
            try makePrivateFile(target)
            let copy = try DatabaseQueue(path: target)
            defer { try? copy.close() }
            try source.read { from in
                // The transaction begins with the first reading.
                _ = try Int.fetchOne(from, sql: "SELECT count(*) FROM sqlite_schema")
                try copy.writeWithoutTransaction { to in
                    try from.backup(to: to, pagesPerStep: pagesPerStep)
                }
            }
            // One file is all there is to it: no write-ahead log beside it.
            try copy.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA journal_mode = DELETE")
                try ContactSchema.strip(db)
            }
        } catch {
            throw StoreError(cause: error)
        }
        try SystemFile.synchronise(target)
    }

    private static func makePrivateFile(_ path: String) throws {
        try Data().write(to: URL(fileURLWithPath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    }
}
