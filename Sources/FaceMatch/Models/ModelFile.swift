internal import Crypto
internal import Glibc

/// A model's file, open, whose SHA-256 is the pinned one: made in `init`, closed in `deinit`.
///
/// OpenCV reads it through the very descriptor that was checked, so it does not matter what its path names by then;
/// and no copy of the weights waits in memory while OpenCV makes its own.
package struct ModelFile: ~Copyable {
    private static let chunkSize = 65_536
    private let descriptor: CInt

    /// Opens the file and reads it through once, to check it.
    ///
    /// - Throws: `model-missing` if it can't be read, `model-hash` if it is not the file that was pinned.
    init(at path: String, sha256 expected: String) throws(FaceMatchError) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(path) }
        var hash = SHA256()
        var byteCount = 0
        while let chunk = try Self.chunk(of: descriptor, at: path) {
            hash.update(data: chunk)
            byteCount += chunk.count
        }
        let found = hash.finalize().hexadecimal
        guard found == expected else {
            throw FaceMatchError(
                code: .modelHash,
                subject: path,
                detail: "SHA-256 is \(found) (\(byteCount) bytes), expected \(expected)"
            )
        }
    }

    deinit { close(descriptor) }

    /// Names this very file while it is open, even after it was renamed, replaced or unlinked.
    var path: String { "/proc/self/fd/\(descriptor)" }

    private static func chunk(of descriptor: CInt, at path: String) throws(FaceMatchError) -> [UInt8]? {
        var count = 0
        let chunk = [UInt8](unsafeUninitializedCapacity: chunkSize) { buffer, initialized in
            repeat { count = read(descriptor, buffer.baseAddress, buffer.count) } while count < 0 && errno == EINTR
            initialized = max(count, 0)
        }
        guard count >= 0 else { throw .unreadable(path) }
        return count > 0 ? chunk : nil
    }
}

extension FaceMatchError {
    /// Says why the last system call failed.
    fileprivate static func unreadable(_ path: String) -> FaceMatchError {
        FaceMatchError(code: .modelMissing, subject: path, detail: String(cString: strerror(errno)))
    }
}

extension SHA256.Digest {
    fileprivate var hexadecimal: String {
        map { byte in
            let digits = String(byte, radix: 16)
            return byte < 16 ? "0" + digits : digits
        }.joined()
    }
}
