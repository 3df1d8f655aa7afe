import CZlib
import Foundation

/// gzip (RFC 1952), for what is compressed once and served many times.
enum Gzip {
    /// The best that zlib does: pages are compressed at start, not for each request.
    private static let level = Z_BEST_COMPRESSION

    /// Nil where zlib finds no memory.
    static func compressed(_ bytes: Data) -> Data? {
        var stream = z_stream()
        guard czlib_gzip_begin(&stream, level) == Z_OK else { return nil }
        defer { deflateEnd(&stream) }
        var output = Data(count: Int(deflateBound(&stream, uLong(bytes.count))))
        let isDone = bytes.withUnsafeBytes { input in
            output.withUnsafeMutableBytes { room in
                // zlib reads `next_in` only; its type forgot to say so.
                stream.next_in = UnsafeMutablePointer(mutating: input.bindMemory(to: Bytef.self).baseAddress)
                stream.avail_in = uInt(input.count)
                stream.next_out = room.bindMemory(to: Bytef.self).baseAddress
                stream.avail_out = uInt(room.count)
                return deflate(&stream, Z_FINISH) == Z_STREAM_END
            }
        }
        guard isDone else { return nil }
        return output.prefix(Int(stream.total_out))
    }
}
