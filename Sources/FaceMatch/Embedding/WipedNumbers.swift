internal import Glibc
internal import Synchronization

/// Numbers that nobody finds in memory any more once their last owner has let go of them.
///
/// Readers take the array out of the lock and hold it no longer than they hold this: so it is nobody else's when it is
/// overwritten, and two readers never wait for each other's locks.
final class WipedNumbers: Sendable {
    private let state: Mutex<[Float]>

    /// - Parameter fill: writes every number.
    init(count: Int, fill: (UnsafeMutableBufferPointer<Float>) -> Void) {
        state = Mutex(
            [Float](unsafeUninitializedCapacity: count) { buffer, initialized in
                buffer.initialize(repeating: 0)
                fill(buffer)
                initialized = count
            }
        )
    }

    deinit { state.withLock { $0.wipe() } }

    @inline(__always)
    func read<Result>(_ body: (UnsafeBufferPointer<Float>) -> Result) -> Result {
        withExtendedLifetime(self) {
            let numbers = state.withLock { $0 }
            return numbers.withUnsafeBufferPointer(body)
        }
    }
}

extension Array where Element: BitwiseCopyable {
    /// Overwrites the array's memory with zeros, even where the compiler can tell that nobody will read it. Does no good
    /// while somebody else holds a copy.
    package mutating func wipe() {
        withUnsafeMutableBytes { bytes in
            if let start = bytes.baseAddress { explicit_bzero(start, bytes.count) }
        }
    }
}
