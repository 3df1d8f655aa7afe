/// A V4L2 pixel format by its four characters (`v4l2_fourcc` in `<linux/videodev2.h>`).
struct PixelFormat: Equatable, CustomStringConvertible {
    let code: UInt32

    /// Two pixels in four bytes: luma, blue difference, luma, red difference.
    static let yuyv = PixelFormat("YUYV")
    /// A JPEG a picture.
    static let motionJPEG = PixelFormat("MJPG")
    /// Blue, green, red, what every stage behind the camera takes.
    static let bgr24 = PixelFormat("BGR3")

    init(code: UInt32) {
        self.code = code
    }

    private init(_ name: StaticString) {
        code = name.withUTF8Buffer { $0.reversed().reduce(0) { $0 << 8 | UInt32($1) } }
    }

    var description: String {
        String(decoding: (0..<4).map { UInt8(truncatingIfNeeded: code >> (8 * $0)) }, as: UTF8.self)
    }
}
