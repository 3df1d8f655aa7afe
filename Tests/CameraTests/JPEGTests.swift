import Camera
import Testing

@Suite("JPEG")
struct JPEGTests {
    /// A ramp from dark to bright, smooth enough to survive compression.
    private let pixels = (0..<48).flatMap { row in
        (0..<64).flatMap { column -> [UInt8] in [UInt8(column * 2), UInt8(row * 4), 128] }
    }

    @Test("what was encoded is decoded again")
    func roundTrip() throws {
        let jpeg = try JPEGEncoder().encode(bgr: pixels, width: 64, height: 48, quality: 95)
        let picture = try JPEGDecoder().decode(jpeg)
        #expect((picture.width, picture.height) == (64, 48))
        let worst = zip(picture.pixels, pixels).map { abs(Int($0) - Int($1)) }.max() ?? 255
        #expect(worst <= 16)
    }

    @Test("anything but a whole JPEG is refused", arguments: [0, 2, 20, 400])
    func truncated(length: Int) throws {
        let jpeg = try JPEGEncoder().encode(bgr: pixels, width: 64, height: 48, quality: 95)
        #expect(jpeg.count > 500)
        #expect(throws: CameraError.self) { try JPEGDecoder().decode(Array(jpeg.prefix(length))) }
    }

    @Test("a picture is scaled down by eighths until it fits")
    func scaling() throws {
        let jpeg = try JPEGEncoder().encode(bgr: pixels, width: 64, height: 48)
        #expect(try JPEGDecoder(longestSide: 64).decode(jpeg).width == 64)
        #expect(try JPEGDecoder(longestSide: 63).decode(jpeg).width == 56)
        #expect(try JPEGDecoder(longestSide: 20).decode(jpeg).height == 12)
        #expect(try JPEGDecoder(longestSide: 1).decode(jpeg).width == 8)
    }
}
