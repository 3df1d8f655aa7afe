import FaceMatch
import Testing

@Suite(
    "Detection with the real network",
    .enabled(if: Resources.have("faces/nuaa/live/0001"), "needs the models and ../shared/faces")
)
struct FaceDetectorTests {
    private func portrait() throws -> Picture {
        let file = try #require(Resources.files(in: "faces/nuaa/live/0001").first)
        return try #require(Decoder.stills([file], width: 640, height: 480).first)
    }

    @Test("one face at a webcam is found with its points in place, at both working sizes", arguments: [320, 640])
    func oneFace(workingSide: Int) throws {
        let detector = try Resources.detector(workingSide: workingSide)
        let faces = try detector.detect(portrait())
        let face = try #require(faces.first)
        #expect(faces.count == 1)
        #expect(face.confidence > 0.85)
        #expect(face.landmarks.rightEye.x < face.landmarks.leftEye.x)
        #expect(face.landmarks.nose.y > face.landmarks.leftEye.y)
        #expect(face.landmarks.leftMouthCorner.y > face.landmarks.nose.y)
    }

    @Test(
        "pictures without a face give none: grey, 1×1, thin, huge",
        arguments: [
            (640, 480), (1, 1), (8192, 2), (2, 8192), (8000, 6000),
        ]
    )
    func noFace(width: Int, height: Int) throws {
        let detector = try Resources.detector()
        #expect(try detector.detect(.plain(width, height)).isEmpty)
    }

    @Test("forty faces in one picture are all found")
    func fortyFaces() throws {
        let detector = try Resources.detector(workingSide: 1280)
        let faces = try detector.detect(portrait().tiled(columns: 8, rows: 5))
        #expect(faces.count == 40)
    }

    @Test("a face cut by the border is found or not, but never breaks anything", arguments: [330, 370, 420])
    func cutByBorder(left: Int) throws {
        let detector = try Resources.detector()
        let picture = try portrait().cropped(x: left, y: 0, width: 640 - left, height: 480)
        for face in try detector.detect(picture) {
            #expect(face.box.shareInside(width: picture.width, height: picture.height) > 0)
            let aligned = try AlignedFace(face.landmarks, in: picture)
            #expect((0...1).contains(FaceQuality(face, aligned: aligned).overall))
        }
    }

    @Test("faces of 40 pixels in 640 are still found at half the size")
    func smallFace() throws {
        let detector = try Resources.detector()
        let faces = try detector.detect(portrait().tiled(columns: 4, rows: 4))
        #expect(faces.count == 16)
        #expect(faces.allSatisfy { $0.box.width / 2560 < 0.07 })
    }
}
