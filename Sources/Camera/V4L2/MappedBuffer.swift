import CV4L2

/// A driver's buffer in this process's memory; unmapped when its owner goes.
struct MappedBuffer: ~Copyable {
    let bytes: UnsafeMutableRawBufferPointer

    deinit {
        v4l2_munmap(bytes.baseAddress, bytes.count)
    }

    /// The part that the driver says it has filled.
    func filled(_ count: Int) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: bytes[..<min(count, bytes.count)])
    }
}
