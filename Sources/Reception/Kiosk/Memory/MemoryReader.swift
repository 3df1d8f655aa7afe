/// Reads what a ``MemoryWriter`` wrote; nil where there is not as much, or something else.
struct MemoryReader {
    private var rest: UnsafeRawBufferPointer

    init(of memory: UnsafeRawBufferPointer) {
        rest = memory
    }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func value<Value: BitwiseCopyable>(_: Value.Type = Value.self) -> Value? {
        bytes(MemoryLayout<Value>.size)?.loadUnaligned(as: Value.self)
    }

    mutating func text() -> String? {
        guard let count = value(UInt16.self), let bytes = bytes(Int(count)) else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }

    /// The next bytes, where they lie.
    mutating func bytes(_ count: Int) -> UnsafeRawBufferPointer? {
        guard count <= rest.count else { return nil }
        defer { rest = UnsafeRawBufferPointer(rebasing: rest[count...]) }
        return UnsafeRawBufferPointer(rebasing: rest[..<count])
    }
}
