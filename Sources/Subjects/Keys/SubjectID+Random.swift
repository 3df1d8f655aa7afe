package import QueueModel

extension SubjectID {
    /// 128 random bits: it tells nothing, not even when it was made.
    package static func random() -> SubjectID {
        SubjectID(bytes: (0..<16).map { _ in UInt8.random(in: 0...255) })
    }

    init(bytes: some Sequence<UInt8>) {
        self.init(rawValue: bytes.map { Self.hexadecimal($0) }.joined())
    }

    /// The sixteen bytes; nil for an id that is none of ours.
    var bytes: [UInt8]? {
        let digits = rawValue.utf8.compactMap(Self.value)
        guard rawValue.utf8.count == 32, digits.count == 32 else { return nil }
        return stride(from: 0, to: 32, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }

    private static func value(of digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
