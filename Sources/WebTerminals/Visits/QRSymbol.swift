import CQREncode

/// A QR code (ISO/IEC 18004) of a short text, such as an address.
struct QRSymbol: Encodable, Sendable {
    /// Modules of one side, the quiet zone of four on each side among them (section 9.1).
    let size: Int
    /// The dark modules as an SVG path in a view box of `0 0 size size`, one rectangle for each run in a row.
    let path: String

    private static let quietZone = 4
    /// More than an address of ours ever takes; longer texts make modules too small to scan from a screen.
    private static let longestText = 255

    /// Nil for a text that is empty or too long to scan well.
    init?(_ text: String) {
        guard (1...Self.longestText).contains(text.utf8.count), !text.utf8.contains(0),
            // Level M: a screen has no scratches, but it has reflections.
            let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M)
        else { return nil }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        let modules = UnsafeBufferPointer(start: code.pointee.data, count: width * width)
        size = width + 2 * Self.quietZone
        path = Self.path(of: modules, width: width)
    }

    /// The lowest bit of each module says whether it is dark (qrencode.h, `QRcode`).
    private static func path(of modules: UnsafeBufferPointer<UInt8>, width: Int) -> String {
        var path = ""
        for row in 0..<width {
            var column = 0
            while column < width {
                let start = column
                while column < width, modules[row * width + column] & 1 == 1 { column += 1 }
                if column > start {
                    let run = column - start
                    path += "M\(start + quietZone) \(row + quietZone)h\(run)v1h-\(run)z"
                }
                column += 1
            }
        }
        return path
    }
}
