import CZip
import Glibc
import QueueModel

/// A ZIP archive in memory, read through libzip. The parts of a file that somebody made to unpack without end stop at
/// ``ImportLimits/unpackedBytes``, all together.
struct ZipArchive: ~Copyable {
    private let archive: OpaquePointer
    private var remainingBytes = ImportLimits.unpackedBytes

    private static let chunk = 64 << 10

    init(_ bytes: [UInt8]) throws(ImportFault) {
        // The archive frees its copy.
        guard let copy = malloc(max(1, bytes.count)) else { throw .damaged }
        bytes.withUnsafeBytes { copy.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(copy), byteCount: $0.count) }
        guard let source = zip_source_buffer_create(copy, UInt64(bytes.count), 1, nil) else {
            free(copy)
            throw .damaged
        }
        guard let archive = zip_open_from_source(source, ZIP_RDONLY, nil) else {
            zip_source_free(source)
            throw .damaged
        }
        self.archive = archive
    }

    deinit { zip_discard(archive) }

    func has(_ name: String) -> Bool {
        zip_name_locate(archive, name, 0) >= 0
    }

    /// Gives the unpacked bytes of a part, piece by piece.
    mutating func read(
        _ name: String,
        _ take: (UnsafeRawBufferPointer) throws(ImportFault) -> Void
    ) throws(ImportFault) {
        guard let file = zip_fopen(archive, name, 0) else { throw .damaged }
        defer { zip_fclose(file) }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.chunk, alignment: 16)
        defer { buffer.deallocate() }
        while true {
            let count = Int(zip_fread(file, buffer.baseAddress ?? UnsafeMutableRawPointer(file), UInt64(buffer.count)))
            guard count >= 0 else { throw .damaged }
            guard count > 0 else { return }
            remainingBytes -= count
            guard remainingBytes >= 0 else { throw .unpacksTooLarge }
            try take(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
    }
}
