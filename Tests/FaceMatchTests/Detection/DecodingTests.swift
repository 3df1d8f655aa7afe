import FaceMatch
import Testing

@Suite("Decoding the detector's outputs")
struct DecodingTests {
    @Test("one cell above the confidence becomes one face in input pixels")
    func oneCell() throws {
        var classes = [Float](repeating: 0, count: 12)
        var boxes = [Float](repeating: 0, count: 48)
        var points = [Float](repeating: 0, count: 120)
        classes[6] = 0.81
        boxes.replaceSubrange(24..<28, with: [0.5, 0.25, 0, 0])
        points.replaceSubrange(60..<62, with: [1, -1])
        let grid = YuNetGrid(
            stride: 16,
            columns: 4,
            classes: classes,
            objects: [Float](repeating: 1.2, count: 12),
            boxes: boxes,
            points: points
        )
        let face = try #require(grid.faces(minimumConfidence: 0.5).first)
        #expect(grid.faces(minimumConfidence: 0.5).count == 1)
        #expect(abs(face.confidence - 0.9) < 1e-6)
        #expect(face.box == Box(x: 32, y: 12, width: 16, height: 16))
        #expect(face.landmarks.rightEye == Point(x: 48, y: 0))
    }

    @Test("outputs that are not numbers give no face")
    func notANumber() {
        let grid = YuNetGrid(
            stride: 8,
            columns: 1,
            classes: [1],
            objects: [1],
            boxes: [.nan, 0, 0, 0],
            points: [Float](repeating: 0, count: 10)
        )
        #expect(grid.faces(minimumConfidence: 0.5).isEmpty)
    }

    @Test("of overlapping faces the most confident stays")
    func suppression() {
        let weak = DetectedFace.at(x: 102, y: 100, width: 50, confidence: 0.8)
        let strong = DetectedFace.at(x: 100, y: 100, width: 50, confidence: 0.9)
        let apart = DetectedFace.at(x: 200, y: 100, width: 50, confidence: 0.7)
        #expect([weak, apart, strong].withoutOverlaps(above: 0.3) == [strong, apart])
    }

    @Test(
        "a picture is laid into multiples of 32 and never enlarged",
        arguments: [
            (640, 480, 320, 256, 2), (1, 1, 32, 32, 1), (8000, 6000, 320, 256, 25), (100, 300, 128, 320, 1),
            (480, 640, 256, 320, 2),
        ]
    )
    func letterbox(width: Int, height: Int, inputWidth: Int, inputHeight: Int, scale: Float) {
        let letterbox = Letterbox(pictureWidth: width, pictureHeight: height, workingSide: 320)
        #expect(letterbox.width == inputWidth && letterbox.height == inputHeight)
        #expect(letterbox.scale == Point(x: scale, y: scale))
    }
}
