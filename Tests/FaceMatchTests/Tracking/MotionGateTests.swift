import FaceMatch
import Testing

@Suite("The motion gate")
struct MotionGateTests {
    private func thumbnail(_ people: [Stage.Person] = []) throws -> GreyThumbnail {
        let stage = Stage()
        stage.people = people
        return try GreyThumbnail(stage.picture())
    }

    @Test("an unchanged picture passes only after the longest rest")
    func rest() throws {
        var gate = MotionGate(settings: MotionGateSettings())
        let empty = try thumbnail()
        let opened = (0..<30).filter { gate.opens(for: empty, following: false, at: frameTime($0)) }
        #expect(opened == [0, 15])
    }

    @Test("a face in the distance, or a face that is followed, opens it at once")
    func opens() throws {
        var gate = MotionGate(settings: MotionGateSettings())
        let empty = try thumbnail()
        let face = try thumbnail([.init(name: 1, width: 60)])
        let opened = [
            gate.opens(for: empty, following: false, at: frameTime(0)),
            gate.opens(for: empty, following: false, at: frameTime(1)),
            gate.opens(for: face, following: false, at: frameTime(2)),
            gate.opens(for: face, following: false, at: frameTime(3)),
            gate.opens(for: face, following: true, at: frameTime(4)),
        ]
        #expect(opened == [true, false, true, false, true])
    }

    @Test("a slow change adds up until it opens")
    func creeping() throws {
        var gate = MotionGate(settings: MotionGateSettings(longestRest: .seconds(100)))
        let opened = try (0..<40).filter { frame in
            let creeping = try thumbnail([.init(name: 1, x: 300 + Float(frame))])
            return gate.opens(for: creeping, following: false, at: frameTime(frame))
        }
        #expect(opened.count > 1 && opened.count < 40)
    }

    @Test("a new scene is a cut, the same scene is not")
    func cut() throws {
        var cut = SceneCut(settings: TrackerSettings())
        let pixels = (0..<480).flatMap { _ in (0..<640 * 3).map { UInt8($0 / 3 * 255 / 640) } }
        let other = try GreyThumbnail(Picture(pixels: pixels, width: 640, height: 480))
        let empty = try thumbnail()
        let cuts = [empty, empty, other, other].map { cut.happens(at: $0) }
        #expect(cuts == [false, false, true, false])
    }
}
