/// Writes plain values one behind the other; without memory to write to it counts what they need.
struct MemoryWriter {
    private let memory: UnsafeMutableRawBufferPointer?
    private(set) var count = 0

    /// - Parameter memory: as large as a count has shown.
    init(to memory: UnsafeMutableRawBufferPointer?) {
        self.memory = memory
    }

    mutating func add(_ value: some BitwiseCopyable) {
        withUnsafeBytes(of: value) { add($0) }
    }

    /// Up to 65,535 bytes of UTF-8 behind their number; more is cut off, which no identity is long enough for.
    mutating func add(_ text: String) {
        let bytes = Array(text.utf8.prefix(Int(UInt16.max)))
        add(UInt16(bytes.count))
        bytes.withUnsafeBytes { add($0) }
    }

    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        if let memory {
            UnsafeMutableRawBufferPointer(rebasing: memory[count...]).copyMemory(from: bytes)
        }
        count += bytes.count
    }
}
