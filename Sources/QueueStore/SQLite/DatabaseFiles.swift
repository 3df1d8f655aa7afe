import Foundation
import QueueModel

/// The files that make up one SQLite database.
struct DatabaseFiles {
    enum Presence {
        case existed
        case created
    }

    let path: String

    private static let companions = ["-wal", "-shm"]
    private var manager: FileManager { .default }

    /// Bytes, the write-ahead log not counted; 0 when there is no file.
    var size: Int64 {
        (try? manager.attributesOfItem(atPath: path)[.size] as? NSNumber)?.int64Value ?? 0
    }

    /// Makes what is missing, readable by the owner only, and finds out early and exactly why it cannot be written.
    func makeAccessible() throws(StoreError) -> Presence {
        var isDirectory: ObjCBool = false
        guard manager.fileExists(atPath: path, isDirectory: &isDirectory) else {
            try create()
            return .created
        }
        guard !isDirectory.boolValue else { throw StoreError(.path, detail: "\(path) is a directory") }
        let directory = (path as NSString).deletingLastPathComponent
        guard manager.isReadableFile(atPath: path), manager.isWritableFile(atPath: path),
            manager.isWritableFile(atPath: directory.isEmpty ? "." : directory)
        else {
            throw StoreError(.permission, detail: "\(path) or its directory is not writable")
        }
        return .existed
    }

    /// Renames the database and what belongs to it and returns the new name. The write-ahead log goes first: should
    /// the machine stop in between, the damaged file is found again at the next start.
    func setAside(at moment: Timestamp) throws(StoreError) -> String {
        let kept = freeName(for: moment)
        do {
            for companion in Self.companions where manager.fileExists(atPath: path + companion) {
                try manager.moveItem(atPath: path + companion, toPath: kept + companion)
            }
            try manager.moveItem(atPath: path, toPath: kept)
        } catch {
            throw StoreError(cause: error)
        }
        return kept
    }

    private func freeName(for moment: Timestamp) -> String {
        let stamp = moment.iso8601.filter { !"-:.".contains($0) }
        var name = "\(path).damaged-\(stamp)"
        var attempt = 2
        while manager.fileExists(atPath: name) {
            name = "\(path).damaged-\(stamp)-\(attempt)"
            attempt += 1
        }
        return name
    }

    private func create() throws(StoreError) {
        let file = URL(fileURLWithPath: path)
        do {
            try manager.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data().write(to: file, options: .withoutOverwriting)
            try manager.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        } catch {
            throw StoreError(cause: error)
        }
    }
}
