/// The end of a text that may go on for years.
struct LineTail {
    private static let bound = 2048
    private var bytes: [UInt8] = []

    /// Takes what a descriptor holds, without waiting.
    mutating func receive(from descriptor: borrowing FileDescriptor) throws(CameraError) {
        let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.bound, alignment: 1)
        defer { chunk.deallocate() }
        while let count = try descriptor.receive(chunk), count > 0 {
            bytes.append(contentsOf: chunk[..<count])
            bytes.removeFirst(max(0, bytes.count - Self.bound))
        }
    }

    var lastLine: String {
        let line = bytes.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }).last ?? []
        return String(decoding: line, as: UTF8.self)
    }
}
