import FaceMatch
import Testing

@Suite("What a liveness network looks at")
struct LivenessCropTests {
    @Test("is the square of the box's area, grown about its middle")
    func inTheMiddle() throws {
        let box = Box(center: Point(x: 320, y: 240), width: 40, height: 90)
        let crop = try #require(LivenessCrop(around: box, scale: 4, pictureWidth: 640, pictureHeight: 480))
        #expect(crop.x == 200 && crop.y == 120 && crop.width == 241 && crop.height == 241)
    }

    @Test("lies inside the picture wherever the box is", arguments: 1...200 as ClosedRange<UInt64>)
    func inside(seed: UInt64) throws {
        var generator = SplitMix(seed: seed)
        let width = Int.random(in: 1...700, using: &generator)
        let height = Int.random(in: 1...700, using: &generator)
        let box = Box(
            x: .random(in: -300...900, using: &generator),
            y: .random(in: -300...900, using: &generator),
            width: .random(in: 0.1...900, using: &generator),
            height: .random(in: 0.1...900, using: &generator)
        )
        let scale = Float.random(in: 1...5, using: &generator)
        let crop = try #require(LivenessCrop(around: box, scale: scale, pictureWidth: width, pictureHeight: height))
        #expect(crop.x >= 0 && crop.width >= 1 && crop.x + crop.width <= width)
        #expect(crop.y >= 0 && crop.height >= 1 && crop.y + crop.height <= height)
        #expect(abs(crop.width - crop.height) <= 1)
    }

    @Test("is moved into the picture rather than cut")
    func moved() throws {
        let box = Box(x: 0, y: 380, width: 50, height: 50)
        let crop = try #require(LivenessCrop(around: box, scale: 4, pictureWidth: 640, pictureHeight: 480))
        #expect(crop == LivenessCrop(around: box, scale: 4, pictureWidth: 640, pictureHeight: 480))
        #expect(crop.x == 0 && crop.y == 279 && crop.width == 201 && crop.height == 201)
    }

    @Test(
        "is nothing for a box that has no extent",
        arguments: [
            Box(x: 5, y: 5, width: 0, height: 10), Box(x: 5, y: 5, width: 10, height: -1),
            Box(x: .nan, y: 5, width: 10, height: 10), Box(x: 5, y: 5, width: .infinity, height: 10),
        ]
    )
    func noExtent(box: Box) {
        #expect(LivenessCrop(around: box, scale: 4, pictureWidth: 640, pictureHeight: 480) == nil)
    }
}
