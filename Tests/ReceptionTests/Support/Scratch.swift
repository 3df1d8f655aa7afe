import Foundation
import QueueModel
import QueueStore

/// A directory of its own for one test, removed with the value's last use.
final class Scratch: Sendable {
    private let directory: URL

    init() throws {
        directory = FileManager.default.temporaryDirectory.appending(path: "reception-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: directory)
    }

    func path(_ name: String) -> String { directory.appending(path: name).path }

    /// A connection of its own to the one database of this directory.
    func openLog() throws -> SQLiteEventLog {
        try SQLiteEventLog.open(path: path("queue.sqlite"), office: "ward", at: monday8).log
    }
}
