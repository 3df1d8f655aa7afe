// What a camera, a picture file or ffmpeg hands over: JPEG, YUYV, BGR, PPM.

import FuzzInput

@testable import Camera

private enum Pictures {
    static func consume(_ input: consuming FuzzInput) {
        let choice = input.byte()
        switch choice % 5 {
        case 0: decodeJPEG(longestSide: nil, input.rest())
        case 1: decodeJPEG(longestSide: 1 + Int(input.number(UInt16.self) % 2_048), input.rest())
        case 2: decodeFrame(.motionJPEG, &input)
        case 3: decodeFrame(choice & 0x80 == 0 ? .yuyv : .bgr24, &input)
        default: decodePixmap(input.rest())
        }
    }

    private static func decodeJPEG(longestSide: Int?, _ bytes: [UInt8]) {
        guard let picture = try? JPEGDecoder(longestSide: longestSide).decode(bytes) else { return }
        check(picture)
        if let longestSide, longestSide >= 8_192 { precondition(max(picture.width, picture.height) <= longestSide) }
    }

    /// A driver's format is taken as granted; only the bytes are hostile, and their number.
    private static func decodeFrame(_ pixelFormat: PixelFormat, _ input: inout FuzzInput) {
        let width = 2 + Int(input.byte())
        let height = 1 + Int(input.byte())
        let format = CaptureFormat(
            pixelFormat: pixelFormat,
            width: width,
            height: height,
            bytesPerRow: Int(input.number(UInt16.self)) % 2_048,
            framesPerSecond: 15
        )
        let bytes = input.rest()
        let pixels = bytes.withUnsafeBytes { try? CaptureDecoder(format: format).decode($0, subject: "fuzz") }
        if let pixels { precondition(pixels.count == width * height * 3) }
    }

    private static func decodePixmap(_ bytes: [UInt8]) {
        guard let picture = PortablePixmap.decode(bytes) else { return }
        check(picture)
    }

    private static func check(_ picture: JPEGDecoder.Picture) {
        precondition(picture.width > 0 && picture.height > 0)
        precondition(picture.pixels.count == picture.width * picture.height * 3)
    }
}

@_cdecl("LLVMFuzzerTestOneInput")
func consume(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    Pictures.consume(FuzzInput(bytes, count))
    return 0
}
