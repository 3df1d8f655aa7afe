import Camera
import Foundation
import Testing

/// What fuzzing found, and every seed of it, without a fuzzer.
@Suite("Hostile pictures")
struct HostilePictureTests {
    private static let seeds = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("FuzzTesting/Seeds")

    @Test("no seed stops the decoders", arguments: ["Pictures", "Texts"])
    func seeds(folder: String) throws {
        let files = try FileManager.default.contentsOfDirectory(
            at: Self.seeds.appendingPathComponent(folder),
            includingPropertiesForKeys: nil
        )
        #expect(files.count > 5)
        for file in files {
            let bytes = [UInt8](try Data(contentsOf: file).dropFirst())
            let picture = (try? JPEGDecoder().decode(bytes)) ?? PortablePixmap.decode(bytes)
            #expect(picture.map { $0.pixels.count == $0.width * $0.height * 3 } ?? true)
            let video = VideoDescription(ffprobe: bytes)
            #expect(video.map { $0.fittedSize.width <= 1_280 && $0.fittedSize.height <= 960 } ?? true)
        }
    }

    @Test("a JPEG that promises 65,500×65,500 pixels is refused before there is room made for them")
    func promise() throws {
        var jpeg = try JPEGEncoder().encode(bgr: [UInt8](repeating: 9, count: 32 * 24 * 3), width: 32, height: 24)
        let size = try #require(jpeg.firstRange(of: [0, 24, 0, 32]))
        jpeg.replaceSubrange(size, with: [0xff, 0xdc, 0xff, 0xdc])
        let error = try #require(throws: CameraError.self) { try JPEGDecoder().decode(jpeg) }
        #expect(error.detail.contains("too large"))
    }

    @Test(
        "a PPM header whose sides cannot be is refused",
        arguments: ["9223372036854775807 2", "0 2", "-1 2", "2 99999999999999999999", "65536 1"]
    )
    func pixmap(sides: String) {
        #expect(PortablePixmap.decode(Array("P6\n\(sides)\n255\n".utf8) + [UInt8](repeating: 0, count: 12)) == nil)
    }

    @Test("a rotation beyond every circle counts as none", arguments: ["1e300", "-1e300", "0.4"])
    func rotation(degrees: String) throws {
        let json = #"{"streams":[{"width":4,"height":2,"side_data_list":[{"rotation":\#(degrees)}]}]}"#
        let video = try #require(VideoDescription(ffprobe: Array(json.utf8)))
        #expect((video.width, video.height) == (4, 2))
    }
}
