import FaceMatch
import Testing

/// Eight people at an office webcam, and prints of them held before it.
@Suite(
    "People and prints of them",
    .enabled(if: Resources.have("faces/nuaa/live"), "needs the models and ../shared")
)
struct PrintAttackTests {
    /// Frames taken of each folder, spread over it.
    private static let framesPerPerson = 6

    private func verdicts(of kind: String) throws -> [LivenessVerdict] {
        let detector = try Resources.detector()
        let networks = try Resources.liveness()
        return try (1...8).map { person in
            let files = try Resources.files(in: "faces/nuaa/\(kind)/000\(person)")
            let chosen = (0..<Self.framesPerPerson).map { files[$0 * files.count / Self.framesPerPerson] }
            var judge = LivenessJudge()
            for (index, picture) in try Decoder.stills(chosen, width: 640, height: 480).enumerated() {
                guard let face = try detector.detect(picture).max(by: { $0.box.area < $1.box.area }) else { continue }
                let score = try networks.score(picture, face: face.box)
                judge.take(score: score, faceWidth: face.box.width, at: .seconds(index))
            }
            return judge.verdict
        }
    }

    @Test("people are live")
    func live() throws {
        #expect(try verdicts(of: "live").allSatisfy { $0 == .live })
    }

    @Test("prints are suspected")
    func prints() throws {
        #expect(try verdicts(of: "print").allSatisfy { $0 == .attack(.print) })
    }
}
