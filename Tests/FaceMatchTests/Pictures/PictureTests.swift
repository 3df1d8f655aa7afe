import FaceMatch
import Testing

@Suite("Pictures")
struct PictureTests {
    @Test("sizes from 1×1 to 8192 a side are accepted", arguments: [(1, 1), (8192, 1), (1, 8192), (640, 480)])
    func sizes(width: Int, height: Int) throws {
        let picture = try Picture.plain(width, height)
        #expect(picture.width == width && picture.height == height)
    }

    @Test(
        "no size, too great a size and the wrong number of bytes are refused",
        arguments: [
            (0, 0, 0), (-1, 4, 12), (8193, 1, 8193 * 3), (2, 2, 11), (2, 2, 13), (.max, .max, 0),
        ]
    )
    func refused(width: Int, height: Int, bytes: Int) {
        let error = #expect(throws: FaceMatchError.self) {
            try Picture(pixels: [UInt8](repeating: 0, count: bytes), width: width, height: height)
        }
        #expect(error?.code == .pictureInvalid)
    }

    @Test("a thumbnail sees a face that appeared, but not the lamp that brightened everything")
    func thumbnailChange() throws {
        let stage = Stage()
        let empty = try GreyThumbnail(stage.picture())
        stage.people = [.init(name: 1, width: 80)]
        let face = try GreyThumbnail(stage.picture())
        #expect(face.changedShare(since: empty, step: 8) > 0.01)
        #expect(try GreyThumbnail(.plain(640, 480, grey: 148)).changedShare(since: empty, step: 8) == 0)
    }

    @Test("the overlap of boxes is symmetric, 1 with itself and 0 apart")
    func overlap() {
        let box = Box(x: 0, y: 0, width: 10, height: 10)
        let half = Box(x: 5, y: 0, width: 10, height: 10)
        #expect(box.overlap(with: box) == 1)
        #expect(abs(box.overlap(with: half) - 1 / 3) < 1e-6)
        #expect(box.overlap(with: half) == half.overlap(with: box))
        #expect(box.overlap(with: Box(x: 20, y: 0, width: 5, height: 5)) == 0)
        #expect(Box(x: -5, y: 0, width: 10, height: 10).shareInside(width: 100, height: 100) == 0.5)
    }
}
