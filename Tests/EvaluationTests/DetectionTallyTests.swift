import Evaluation
import FaceMatch
import Testing

@Suite("Found faces against true ones")
struct DetectionTallyTests {
    private func face(_ x: Float, confidence: Float = 0.9) -> DetectedFace {
        let point = Point(x: x, y: 0)
        return DetectedFace(
            box: Box(x: x, y: 0, width: 10, height: 10),
            landmarks: Landmarks(
                rightEye: point,
                leftEye: point,
                nose: point,
                rightMouthCorner: point,
                leftMouthCorner: point
            ),
            confidence: confidence
        )
    }

    @Test("each true face is found once, what is ignored is no alarm")
    func tally() {
        var tally = DetectionTally(overlap: 0.5)
        let truth = [Box(x: 0, y: 0, width: 10, height: 10), Box(x: 50, y: 0, width: 10, height: 10)]
        let ignored = [Box(x: 200, y: 0, width: 10, height: 10)]
        tally.add([face(1), face(2), face(100), face(200)], truth: truth, ignored: ignored)
        #expect(tally.faces == 2 && tally.found == 1 && tally.falseAlarms == 2)
        #expect(abs(tally.overlaps[0] - 9.0 / 11) < 1e-5)
    }
}
