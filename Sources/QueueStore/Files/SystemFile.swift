import Foundation
import Glibc

/// What Foundation has no word for: waiting for the disk, room on it, and locks.
enum SystemFile {
    /// Waits until the disk has a file's contents, or a folder's names.
    static func synchronise(_ path: String) throws(StoreError) {
        let descriptor = try checked(path) { open(path, O_RDONLY | O_CLOEXEC) }
        defer { close(descriptor) }
        _ = try checked(path) { fsync(descriptor) }
    }

    /// Puts a file in another's place, all or nothing, and waits for the disk.
    static func rename(_ path: String, to target: String) throws(StoreError) {
        _ = try checked(path) { Glibc.rename(path, target) }
        try synchronise((target as NSString).deletingLastPathComponent.ifEmpty("."))
    }

    /// Writes all of it.
    static func write(_ bytes: Data, to descriptor: Int32, _ path: String) throws(StoreError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = try checked(path) {
                Int32(
                    clamping: rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, min($0.count, 1 << 20)) }
                )
            }
            rest = rest.dropFirst(Int(count))
        }
    }

    /// Bytes that are free for this user on the disk that holds the path.
    static func freeBytes(at path: String) throws(StoreError) -> Int64 {
        var status = statvfs()
        _ = try checked(path) { statvfs(path, &status) }
        return Int64(status.f_bavail) * Int64(status.f_frsize)
    }

    /// Whether the disk that holds the path is mounted read-only, as the kernel does when it met errors on it.
    static func isReadOnly(at path: String) -> Bool {
        var status = statvfs()
        return statvfs(path, &status) == 0 && status.f_flag & UInt(ST_RDONLY) != 0
    }

    /// Runs a system call again when a signal stopped it.
    @discardableResult
    static func checked(_ path: String, _ call: () -> Int32) throws(StoreError) -> Int32 {
        while true {
            let result = call()
            guard result < 0 else { return result }
            let number = errno
            guard number == EINTR else { throw StoreError(errno: number, path: path) }
        }
    }
}

extension StoreError {
    /// Says in the store's terms why a system call on a file failed.
    init(errno number: Int32, path: String) {
        let code: Code =
            switch number {
            case ENOSPC, EDQUOT: .full
            case EACCES, EPERM, EROFS: .permission
            case EIO: .io
            case EWOULDBLOCK: .busy
            default: .path
            }
        self.init(code, detail: "\(path): \(String(cString: strerror(number)))")
    }
}

extension String {
    func ifEmpty(_ other: String) -> String { isEmpty ? other : self }
}
