/// The text of a cell, put together from its runs without the reading aids above them (`rPh`).
struct CellText {
    private var bytes: [UInt8] = []
    private var isInText = false
    private var phoneticDepth = 0

    mutating func begin(_ element: String) {
        switch element {
        case "t", "v": isInText = phoneticDepth == 0
        case "rPh": phoneticDepth += 1
        default: break
        }
    }

    mutating func take(_ text: UnsafeRawBufferPointer) {
        guard isInText, bytes.count < ImportLimits.cellBytes else { return }
        bytes.append(contentsOf: text.prefix(ImportLimits.cellBytes - bytes.count))
    }

    mutating func end(_ element: String) {
        switch element {
        case "t", "v": isInText = false
        case "rPh": phoneticDepth -= 1
        default: break
        }
    }

    /// What was taken since the last time.
    mutating func finish() -> String {
        defer { bytes.removeAll(keepingCapacity: true) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
