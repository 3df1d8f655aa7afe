import Foundation
import QueueModel

/// A folder of copies: sound ones under their names, one that is being made as `.partial`.
package struct BackupFolder: Sendable {
    package let path: String

    private static let partialSuffix = ".partial"
    private static let attemptName = "last-attempt"

    package init(path: String) {
        self.path = path
    }

    /// A sound copy.
    package struct Entry: Hashable, Sendable {
        package let name: BackupName
        package let path: String
        package let bytes: Int64
    }

    /// Newest first; none where there is no folder.
    package func entries() -> [Entry] {
        fileNames().compactMap { fileName in
            BackupName(fileName).map { Entry(name: $0, path: path(of: fileName), bytes: bytes(of: fileName)) }
        }.sorted { $0.name.moment > $1.name.moment }
    }

    /// Whether the last attempt to make a copy failed.
    package var hasLastAttemptFailed: Bool {
        (try? String(contentsOfFile: path(of: Self.attemptName), encoding: .utf8))?.hasPrefix("failed") ?? false
    }

    func noteAttempt(_ outcome: String) {
        // Where not even this can be written, the newest copy's age tells.
        try? Data((outcome + "\n").utf8).write(to: URL(fileURLWithPath: path(of: Self.attemptName)))
    }

    func make() throws(StoreError) {
        do {
            try FileManager.default.createDirectory(
                atPath: path,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw StoreError(cause: error)
        }
    }

    /// Removes what was left by an attempt that was stopped.
    func removePartials() {
        for name in fileNames() where name.contains(Self.partialSuffix) {
            try? FileManager.default.removeItem(atPath: path(of: name))
        }
    }

    func partialPath(of name: BackupName) -> String { path(of: name.description) + Self.partialSuffix }

    func path(of name: BackupName) -> String { path(of: name.description) }

    func remove(_ name: BackupName) {
        try? FileManager.default.removeItem(atPath: path(of: name))
    }

    private func path(of fileName: String) -> String { path + "/" + fileName }

    private func fileNames() -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    }

    private func bytes(of fileName: String) -> Int64 {
        DatabaseFiles(path: path(of: fileName)).size
    }
}
