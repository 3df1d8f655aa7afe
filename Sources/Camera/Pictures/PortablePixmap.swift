/// The binary PPM format (`P6`, see netpbm's `ppm(5)`), by which ffmpeg hands a picture on together with its size.
package enum PortablePixmap {
    /// So that the number of bytes cannot overflow.
    private static let sides = 1...65_535

    /// Nil for anything but one 8-bit picture, as ffmpeg writes it: without comments.
    package static func decode(_ bytes: [UInt8]) -> JPEGDecoder.Picture? {
        let header = bytes.prefix(64).split(maxSplits: 4, omittingEmptySubsequences: true) { $0 == 0x20 || $0 == 0x0a }
        guard header.count == 5, header[0].elementsEqual("P6".utf8), header[3].elementsEqual("255".utf8),
            let width = number(header[1]), let height = number(header[2]),
            sides.contains(width), sides.contains(height)
        else { return nil }
        let body = bytes[(header[3].endIndex + 1)...]
        guard body.count == width * height * 3 else { return nil }
        var pixels = Array(body)
        for red in stride(from: 0, to: pixels.count, by: 3) { pixels.swapAt(red, red + 2) }
        return JPEGDecoder.Picture(pixels: pixels, width: width, height: height)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        Int(String(decoding: digits, as: UTF8.self))
    }
}
