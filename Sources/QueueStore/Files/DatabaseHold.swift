import Glibc

/// Says that a database is in use: a restore waits for nobody, it refuses while somebody holds it.
///
/// Held with `flock` on a file beside the database, so that a process that ends, however it ends, lets go.
package final class DatabaseHold: Sendable {
    package enum Kind: Sendable {
        /// By whoever reads and writes it; there may be several.
        case shared
        /// By whoever replaces it.
        case exclusive
    }

    private let descriptor: Int32

    /// - Throws: `database-busy` where another holds it in a way that excludes this one.
    package init(_ kind: Kind, of databasePath: String) throws(StoreError) {
        let path = databasePath + ".lock"
        let opened = try SystemFile.checked(path) { open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600) }
        let operation = kind == .shared ? LOCK_SH : LOCK_EX
        do {
            try SystemFile.checked(path) { flock(opened, operation | LOCK_NB) }
        } catch {
            close(opened)
            throw error
        }
        descriptor = opened
    }

    deinit {
        // A child between fork and exec still has the descriptor: closing it here alone would not let go.
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }
}
