import GRDB

/// The write-ahead log of a database, as a whole.
enum WriteAheadLog {
    /// How long it waits for readers, in seconds; whoever wants to write waits as long.
    private static let patience = 0.2

    /// - Throws: `SQLITE_BUSY` while somebody reads or writes.
    static func truncate(of path: String) async throws {
        var configuration = Configuration()
        configuration.label = "QueueStore purge"
        configuration.busyMode = .timeout(patience)
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        defer { try? queue.close() }
        try await queue.writeWithoutTransaction { db in
            _ = try db.checkpoint(.truncate)
        }
    }
}
