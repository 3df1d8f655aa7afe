import Dispatch
import Foundation
import GRDB
import Glibc
package import QueueModel

/// A copy of the database in the machine's memory, for a start that finds a disk which takes nothing: full, read-only or
/// failing. The day goes on from it; what happens is held as it is when the disk fails later.
package struct StandIn: Sendable {
    private let original: DatabaseFiles
    private let folder: String
    private let queue = DispatchQueue(label: "stand-in")

    /// Room that the disk must have again, in bytes.
    private static let room = 1 << 20
    /// Room that is left free in memory, in bytes.
    private static let reserve: Int64 = 16 << 20

    /// - Parameter memory: a folder on no disk.
    package init(for databasePath: String, in memory: String) {
        original = DatabaseFiles(path: databasePath)
        folder = memory + "/stand-in"
    }

    /// Whether it is a way out where the database can't be opened for this reason.
    package static func helps(against code: StoreError.Code) -> Bool {
        switch code {
        case .full, .io, .permission, .path, .migrationCopy: true
        case .corrupt, .busy, .newer, .foreign, .failed, .eventUnreadable, .conflict, .cancelled: false
        }
    }

    private var copy: DatabaseFiles { DatabaseFiles(path: folder + "/kioskd.sqlite") }

    /// Copies the database into memory and opens the copy for reading.
    ///
    /// - Throws: `database-full` where the memory has no room; what keeps the database from being read.
    package func open(office: OfficeID, at moment: Timestamp) throws(StoreError) -> SQLiteEventLog {
        try makeCopy()
        let (log, outcome) = try SQLiteEventLog.open(path: copy.path, office: office, at: moment)
        try log.close()
        guard outcome == .opened else { throw StoreError(.corrupt, detail: "\(original.path) is damaged as well") }
        return try SQLiteEventLog.openForReading(path: copy.path, office: office)
    }

    package func remove() {
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Whether what kept the database from being opened has passed: its disk has room, and takes a write in the database
    /// that changes nothing.
    package func isOver(_ fault: StoreError.Code) async -> Bool {
        // A failing disk may take its time.
        await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: canOpen(after: fault)) }
        }
    }

    private func canOpen(after fault: StoreError.Code) -> Bool {
        do {
            try takeRoom()
            let free = try SystemFile.freeBytes(at: original.path)
            guard fault != .migrationCopy || free > sizeOfCopy + Self.reserve else { return false }
            let queue = try DatabaseQueue(path: original.path)
            defer { try? queue.close() }
            try queue.writeWithoutTransaction { db in
                let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
                try db.execute(sql: "PRAGMA user_version = \(version)")
            }
            return true
        } catch {
            return false
        }
    }

    private var sizeOfCopy: Int64 { original.size + original.logSize }

    private func makeCopy() throws(StoreError) {
        remove()
        do {
            try FileManager.default.createDirectory(
                atPath: folder,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
            guard try SystemFile.freeBytes(at: folder) > sizeOfCopy + Self.reserve else {
                throw StoreError(.full, detail: "\(folder) has no room for a copy of \(original.path)")
            }
            // The shared memory of the log is made anew from it.
            for suffix in ["", "-wal"] where FileManager.default.fileExists(atPath: original.path + suffix) {
                try FileManager.default.copyItem(atPath: original.path + suffix, toPath: copy.path + suffix)
            }
        } catch {
            throw StoreError(cause: error)
        }
    }

    private func takeRoom() throws(StoreError) {
        let path = original.path + ".probe"
        let descriptor = try SystemFile.checked(path) {
            Glibc.open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        }
        defer {
            close(descriptor)
            unlink(path)
        }
        try SystemFile.write(Data(count: Self.room), to: descriptor, path)
        try SystemFile.checked(path) { fsync(descriptor) }
    }
}
