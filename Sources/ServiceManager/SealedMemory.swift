internal import CServiceManager
import Glibc

/// A file that exists in memory only and can never change any more.
package struct SealedMemory: ~Copyable, Sendable {
    package let descriptor: OwnedDescriptor
    private let size: Int

    /// Makes one of `size` bytes, written in place: no other copy of them is left behind in this process.
    ///
    /// - Parameter fill: gets that many zeros to write over.
    package init(
        name: String,
        size: Int,
        fill: (UnsafeMutableRawBufferPointer) -> Void
    ) throws(ServiceManagerError) {
        precondition(size > 0, "an empty file cannot be mapped")
        let owned = OwnedDescriptor(try ServiceManagerError.checked("memfd_create") { csm_memory_file(name) })
        let file = owned.number
        try ServiceManagerError.checked("ftruncate") { ftruncate(file, size) }
        try Self.map(file, size, PROT_READ | PROT_WRITE, fill)
        // Writing is sealed for good only while nothing is mapped for writing.
        try ServiceManagerError.checked("F_ADD_SEALS") { csm_seal(file) }
        descriptor = owned
        self.size = size
    }

    /// Takes over one that somebody else made; nil for anything but a sealed file of some bytes.
    init?(inherited descriptor: consuming OwnedDescriptor) {
        var status = stat()
        guard csm_is_sealed(descriptor.number) == 1, fstat(descriptor.number, &status) == 0, status.st_size > 0 else {
            return nil
        }
        self.descriptor = descriptor
        size = Int(status.st_size)
    }

    /// Reads the bytes where they are.
    package func read<Value>(_ body: (UnsafeRawBufferPointer) -> Value) throws(ServiceManagerError) -> Value {
        var value: Value?
        try Self.map(descriptor.number, size, PROT_READ) { value = body(UnsafeRawBufferPointer($0)) }
        guard let value else { throw ServiceManagerError(call: "mmap", reason: EINVAL) }
        return value
    }

    private static func map(
        _ file: Int32,
        _ size: Int,
        _ protection: Int32,
        _ body: (UnsafeMutableRawBufferPointer) -> Void
    ) throws(ServiceManagerError) {
        guard let start = mmap(nil, size, protection, MAP_SHARED, file, 0), start != MAP_FAILED else {
            throw ServiceManagerError(call: "mmap", reason: errno)
        }
        defer { munmap(start, size) }
        body(UnsafeMutableRawBufferPointer(start: start, count: size))
    }
}
