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

    @Test(
        "what is too dark or too bright lowers the quality",
        arguments: [(UInt8(10), Float(1), Float(0)), (252, 0, 1), (128, 0, 0)]
    )
    func exposure(grey: UInt8, dark: Float, bright: Float) throws {
        let face = DetectedFace.at(x: 320, y: 240, width: 160)
        let exposure = Exposure(try AlignedFace(face.landmarks, in: .plain(640, 480, grey: grey)))
        #expect(exposure.dark == dark && exposure.bright == bright)
        #expect(exposure.score == 1 - dark - bright)
    }
}

@Suite("The gate of enrolment")
struct EnrolmentGateTests {
    private func refusal(
        _ face: DetectedFace,
        in picture: Picture,
        gate: EnrolmentGate = EnrolmentGate()
    ) throws -> ShotRefusal? {
        gate.refusal(
            of: face,
            aligned: try AlignedFace(face.landmarks, in: picture),
            pictureWidth: picture.width,
            pictureHeight: picture.height
        )
    }

    private func stage() throws -> Picture {
        let stage = Stage()
        stage.people = [.init(name: 6)]
        return try stage.picture()
    }

    @Test("a good shot passes")
    func good() throws {
        #expect(try refusal(.at(x: 320, y: 240, width: 160), in: stage()) == nil)
    }

    @Test(
        "a poor shot is refused, and the reason is the one that there is",
        arguments: [
            (DetectedFace.at(x: 320, y: 240, width: 50), ShotRefusal.tooSmall),
            (.at(x: 60, y: 240, width: 160), .cutOff), (.at(x: 320, y: 240, width: 160, yaw: 0.8), .turnedAway),
            (.at(x: 320, y: 240, width: 160, confidence: 0.75), .covered),
        ]
    )
    func poor(face: DetectedFace, reason: ShotRefusal) throws {
        #expect(try refusal(face, in: stage()) == reason)
    }

    @Test(
        "so is a picture without light, with too much, or without detail",
        arguments: [(UInt8(5), ShotRefusal.tooDark), (254, .tooBright), (128, .blurred)]
    )
    func light(grey: UInt8, reason: ShotRefusal) throws {
        #expect(try refusal(.at(x: 320, y: 240, width: 160), in: .plain(640, 480, grey: grey)) == reason)
    }

    @Test("each reason has a code and words of its own", arguments: ShotRefusal.allCases)
    func words(reason: ShotRefusal) {
        #expect(reason.rawValue.hasPrefix("face-"))
        #expect(!reason.vietnamese.isEmpty && !reason.english.isEmpty)
        #expect(ShotRefusal.allCases.count { $0.english == reason.english } == 1)
    }
}
