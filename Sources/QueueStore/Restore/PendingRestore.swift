import Foundation
import QueueModel

/// The last steps of putting another file in a database's place. Once the new file lies there under the pending name, a
/// start that finds it goes on with these steps: whenever the power goes, one whole database is left.
struct PendingRestore {
    /// What becomes of the file that is there now.
    enum Reason: String, CaseIterable {
        case damaged
        case replaced
    }

    let databasePath: String
    /// Such as `damaged-20261127T010000000Z`.
    private let mark: String

    private static let infix = ".restoring-"

    init(of databasePath: String, _ reason: Reason, at moment: Timestamp) {
        self.databasePath = databasePath
        mark = DatabaseFiles(path: databasePath).freeMark("\(reason.rawValue)-\(DatabaseFiles.stamp(moment))")
    }

    private init(of databasePath: String, mark: String) {
        self.databasePath = databasePath
        self.mark = mark
    }

    /// Where the new file is made; worth nothing until it is renamed.
    static func partialPath(of databasePath: String) -> String { databasePath + ".restoring.partial" }

    var pendingPath: String { databasePath + Self.infix + mark }
    /// The name of the file that was there before.
    var keptPath: String { databasePath + "." + mark }

    /// A restore that was stopped before its end.
    static func left(at databasePath: String) -> PendingRestore? {
        let path = databasePath as NSString
        let folder = path.deletingLastPathComponent.ifEmpty(".")
        let prefix = path.lastPathComponent + infix
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { name in
            name.hasPrefix(prefix) && Reason.allCases.contains { name.dropFirst(prefix.count).hasPrefix($0.rawValue) }
        }.max().map { PendingRestore(of: databasePath, mark: String($0.dropFirst(prefix.count))) }
    }

    /// Sets aside what is there, write-ahead log first, and puts the pending file in its place.
    func finish() throws(StoreError) {
        try DatabaseFiles(path: databasePath).setAside(as: keptPath)
        try SystemFile.rename(pendingPath, to: databasePath)
    }
}
