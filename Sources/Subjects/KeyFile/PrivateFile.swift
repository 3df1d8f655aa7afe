internal import Foundation
internal import Glibc

/// An open file that only its owner may read; closed with its last use, which lets go of its lock too.
struct PrivateFile: ~Copyable {
    enum Access {
        case reading
        /// Fails where there is one.
        case creating
        /// Makes it where there is none.
        case changing
    }

    private let descriptor: Int32

    init(path: String, access: Access) throws(SystemError) {
        let flags =
            switch access {
            case .reading: O_RDONLY
            case .creating: O_RDWR | O_CREAT | O_EXCL
            case .changing: O_RDWR | O_CREAT
            }
        descriptor = try SystemError.checked { open(path, flags | O_CLOEXEC, 0o600) }
    }

    deinit { close(descriptor) }

    /// Whether the file's mode gives nobody any of these permissions.
    func denies(_ permissions: mode_t) -> Bool {
        var status = stat()
        return fstat(descriptor, &status) == 0 && status.st_mode & permissions == 0
    }

    /// In bytes.
    func size() throws(SystemError) -> Int {
        var status = stat()
        _ = try SystemError.checked { fstat(descriptor, &status) }
        return Int(status.st_size)
    }

    /// Waits until no other process or open file holds the lock.
    func lock() throws(SystemError) {
        _ = try SystemError.checked { flock(descriptor, LOCK_EX) }
    }

    /// Fewer bytes at the end of the file.
    func read(at offset: Int, count: Int) throws(SystemError) -> Data {
        var data = Data(count: count)
        var done = 0
        while done < count {
            let step = try SystemError.checked {
                data.withUnsafeMutableBytes { bytes in
                    pread(descriptor, bytes.baseAddress?.advanced(by: done), count - done, off_t(offset + done))
                }
            }
            guard step > 0 else { break }
            done += step
        }
        return data.prefix(done)
    }

    func write(_ data: Data, at offset: Int) throws(SystemError) {
        var done = 0
        while done < data.count {
            done += try SystemError.checked {
                data.withUnsafeBytes { bytes in
                    pwrite(descriptor, bytes.baseAddress?.advanced(by: done), data.count - done, off_t(offset + done))
                }
            }
        }
    }

    /// Returns when the disk has it.
    func synchronise() throws(SystemError) {
        _ = try SystemError.checked { fsync(descriptor) }
    }

    static func rename(_ path: String, to target: String) throws(SystemError) {
        _ = try SystemError.checked { Glibc.rename(path, target) }
    }
}
