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

    /// Bytes of the write-ahead log.
    var logSize: Int64 { DatabaseFiles(path: path + "-wal").size }

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
            let isReadOnly = SystemFile.isReadOnly(at: path)
            throw StoreError(
                .permission,
                detail: isReadOnly
                    ? "the disk of \(path) is read-only, which the kernel does when it met errors: see dmesg"
                    : "\(path) or its directory is not writable"
            )
        }
        return .existed
    }

    /// Renames the database and what belongs to it. The write-ahead log goes first: should the machine stop in between, the
    /// damaged file is found again at the next start. What was renamed before that is left alone.
    func setAside(as kept: String) throws(StoreError) {
        do {
            for suffix in Self.companions + [""] where manager.fileExists(atPath: path + suffix) {
                try manager.moveItem(atPath: path + suffix, toPath: kept + suffix)
            }
        } catch {
            throw StoreError(cause: error)
        }
    }

    /// Removes the database and what belongs to it.
    func remove() {
        for suffix in [""] + Self.companions { try? manager.removeItem(atPath: path + suffix) }
    }

    /// A name for a damaged file that no other has.
    func freeName(at moment: Timestamp) -> String {
        "\(path).\(freeMark("damaged-\(Self.stamp(moment))"))"
    }

    /// The ending as it is, or with a number behind it where another file has that.
    func freeMark(_ mark: String) -> String {
        var free = mark
        var attempt = 2
        while manager.fileExists(atPath: "\(path).\(free)") {
            free = "\(mark)-\(attempt)"
            attempt += 1
        }
        return free
    }

    /// `20261123T010000000Z`.
    static func stamp(_ moment: Timestamp) -> String {
        moment.iso8601.filter { !"-:.".contains($0) }
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
