import FaceMatch
import Testing

@Suite("The quality of a shot")
struct QualityTests {
    @Test("frontality falls as the head turns, to either side alike")
    func yaw() {
        let scores = [0, 0.2, 0.5, 0.9].map {
            Frontality(DetectedFace.at(x: 0, y: 0, width: 100, yaw: $0).landmarks).score
        }
        #expect(zip(scores, scores.dropFirst()).allSatisfy { $0 > $1 })
        let mirrored = Frontality(DetectedFace.at(x: 0, y: 0, width: 100, yaw: -0.5).landmarks)
        #expect(abs(mirrored.score - scores[2]) < 1e-4)
    }

    @Test("a tilted head is as frontal as an upright one")
    func roll() throws {
        let upright = DetectedFace.at(x: 100, y: 100, width: 80, yaw: 0.3).landmarks
        func turned(_ point: Point) -> Point {
            Point(x: 0.8 * point.x - 0.6 * point.y, y: 0.6 * point.x + 0.8 * point.y)
        }
        let tilted = Landmarks(
            rightEye: turned(upright.rightEye),
            leftEye: turned(upright.leftEye),
            nose: turned(upright.nose),
            rightMouthCorner: turned(upright.rightMouthCorner),
            leftMouthCorner: turned(upright.leftMouthCorner)
        )
        #expect(abs(Frontality(tilted).score - Frontality(upright).score) < 1e-4)
    }

    @Test("points that fall together or are not numbers are not frontal, but do no harm", arguments: [0, Float.nan])
    func degenerate(value: Float) {
        let point = Point(x: value, y: value)
        let landmarks = Landmarks(
            rightEye: point,
            leftEye: point,
            nose: point,
            rightMouthCorner: point,
            leftMouthCorner: point
        )
        #expect((0...1).contains(Frontality(landmarks).score))
    }

    @Test("a crisp face is sharper than a blurred one, a flat one has no sharpness")
    func sharpness() throws {
        let stage = Stage()
        stage.people = [.init(name: 1)]
        let face = stage.people[0].face
        let crisp = try AlignedFace(face.landmarks, in: stage.picture())
        let flat = try AlignedFace(face.landmarks, in: .plain(640, 480))
        #expect(Sharpness.variance(of: crisp) > 100)
        #expect(Sharpness.variance(of: flat) == 0)
        #expect(FaceQuality(face, aligned: crisp).overall > 0.7)
        #expect(FaceQuality(face, aligned: flat).overall == 0)
    }

    @Test("one poor component lowers the whole quality")
    func components() throws {
        let stage = Stage()
        stage.people = [.init(name: 1)]
        let picture = try stage.picture()
        func quality(_ face: DetectedFace) throws -> Float {
            FaceQuality(face, aligned: try AlignedFace(face.landmarks, in: picture)).overall
        }
        let good = try quality(.at(x: 320, y: 240, width: 160))
        #expect(try quality(.at(x: 320, y: 240, width: 40)) < good)
        #expect(try quality(.at(x: 320, y: 240, width: 160, confidence: 0.3)) < good)
        #expect(try quality(.at(x: 320, y: 240, width: 160, yaw: 0.6)) < good)
    }
}
