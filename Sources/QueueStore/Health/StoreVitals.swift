package import QueueModel

/// How the store is, in plain values.
package struct StoreVitals: Sendable {
    /// Events that are in memory only.
    package var unwrittenEvents = 0
    /// Appends that failed since the start, by their code.
    package var errors: [StoreError.Code: Int] = [:]
    /// Database and write-ahead log, in bytes.
    package var bytes: Int64 = 0
    /// For this user, on the database's disk, in bytes; nil where that can't be found out.
    package var freeBytes: Int64?
    /// The newest sound copy.
    package var lastBackup: (at: Timestamp, bytes: Int64)?
    package var hasLastBackupFailed = false

    package init() {}
}

/// The sizes of a database and of what belongs to it.
package struct StoreSizes: Sendable {
    private let path: String

    package init(of databasePath: String) {
        path = databasePath
    }

    /// Database and write-ahead log, in bytes.
    package var bytes: Int64 {
        let files = DatabaseFiles(path: path)
        return files.size + files.logSize
    }

    /// Whether the disk is mounted read-only.
    package var isDiskReadOnly: Bool { SystemFile.isReadOnly(at: path) }

    /// Free on the disk, in bytes; nil where that can't be found out.
    package var freeBytes: Int64? { try? SystemFile.freeBytes(at: path) }
}
