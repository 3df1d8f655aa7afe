import Foundation
import Glibc

/// A file that holds room on the database's disk, and gives it back when the disk is full.
package struct Ballast: Sendable {
    package let path: String
    /// In bytes; 0 for none.
    package let size: Int64

    package init(beside databasePath: String, size: Int64) {
        path = databasePath + ".ballast"
        self.size = size
    }

    package var isThere: Bool { DatabaseFiles(path: path).size >= size }

    /// Gives the room back; whether there was any.
    package func release() -> Bool {
        guard size > 0, FileManager.default.fileExists(atPath: path) else { return false }
        return unlink(path) == 0
    }

    /// Takes the room again where twice as much is free: giving and taking must not alternate.
    ///
    /// - Returns: whether it is there now.
    package func renew() -> Bool {
        guard size > 0, !isThere else { return true }
        guard let free = try? SystemFile.freeBytes(at: (path as NSString).deletingLastPathComponent.ifEmpty(".")),
            free >= 2 * size
        else { return false }
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        guard posix_fallocate(descriptor, 0, off_t(size)) == 0 else {
            unlink(path)
            return false
        }
        return true
    }
}
