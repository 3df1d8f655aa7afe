import FaceMatch
import Testing

@Suite("Judging liveness over a sequence")
struct LivenessJudgeTests {
    private func verdict(_ scores: [Float], faceWidth: Float = 150) -> LivenessVerdict {
        var judge = LivenessJudge()
        for (index, score) in scores.enumerated() {
            judge.take(score: score, faceWidth: faceWidth, at: frameTime(index * 2))
        }
        return judge.verdict
    }

    @Test("is undecided before the third frame, however clear the scores", arguments: [0, 0.5, 1] as [Float])
    func tooFew(score: Float) {
        #expect(verdict([]) == .undecided(.tooFewFrames))
        #expect(verdict([score, score]) == .undecided(.tooFewFrames))
    }

    @Test("clear scores decide with the third frame")
    func clear() {
        #expect(verdict([0.9, 0.7, 0.95]) == .live)
        #expect(verdict([0.1, 0.02, 0.3]) == .attack(.print))
    }

    @Test("single frames of 0.99 don't make a screen live")
    func screen() {
        #expect(verdict([0.99, 0.2, 0.3]) == .undecided(.middlingScores))
        #expect(verdict([0.99, 0.2, 0.3, 0.99, 0.1, 0.5]) == .attack(.screen))
    }

    @Test("a person who scores middling is live after more frames")
    func middlingPerson() {
        #expect(verdict([0.6, 0.55, 0.6]) == .undecided(.middlingScores))
        #expect(verdict([0.6, 0.55, 0.6, 0.65, 0.6, 0.58]) == .live)
    }

    @Test("low scores of a small face accuse nobody, high ones still say live")
    func smallFace() {
        #expect(verdict([0.1, 0.1, 0.1], faceWidth: 60) == .undecided(.faceTooSmall))
        #expect(verdict([Float](repeating: 0.5, count: 6), faceWidth: 60) == .undecided(.faceTooSmall))
        #expect(verdict([0.9, 0.9, 0.9], faceWidth: 60) == .live)
    }

    @Test("the order of the frames doesn't matter", arguments: 1...50 as ClosedRange<UInt64>)
    func order(seed: UInt64) {
        var generator = SplitMix(seed: seed)
        let scores = (0..<7).map { _ in Float(Int.random(in: 0...64, using: &generator)) / 64 }
        #expect(verdict(scores) == verdict(scores.shuffled(using: &generator)))
    }

    @Test("higher scores never turn live into an attack", arguments: 1...50 as ClosedRange<UInt64>)
    func monotone(seed: UInt64) {
        var generator = SplitMix(seed: seed)
        let scores = (0..<Int.random(in: 3...8, using: &generator)).map { _ in
            Float.random(in: 0...1, using: &generator)
        }
        let higher = scores.map { min(1, $0 + .random(in: 0...0.3, using: &generator)) }
        if verdict(scores) == .live { #expect(verdict(higher) == .live) }
        if verdict(higher).isAttack { #expect(!(verdict(scores) == .live)) }
    }

    @Test("enough frames always decide about a face that is large enough", arguments: 1...50 as ClosedRange<UInt64>)
    func decided(seed: UInt64) {
        var generator = SplitMix(seed: seed)
        let scores = (0..<6).map { _ in Float.random(in: 0...1, using: &generator) }
        #expect(!verdict(scores).isUndecided)
    }

    @Test("a score that is no number counts as an attack's")
    func notANumber() {
        #expect(verdict([.nan, .nan, .nan]) == .attack(.print))
        #expect(verdict([2, 2, 2]) == .live)
    }

    @Test("asks for frames that are apart, and for no more than it needs")
    func frames() {
        var judge = LivenessJudge()
        #expect(judge.wantsFrame(at: .zero))
        judge.take(score: 1, faceWidth: 150, at: .zero)
        #expect(!judge.wantsFrame(at: .milliseconds(60)) && judge.wantsFrame(at: .milliseconds(100)))
        for index in 1...7 { judge.take(score: 1, faceWidth: 150, at: .seconds(index)) }
        #expect(judge.frames == 8 && !judge.wantsFrame(at: .seconds(60)))
    }

    @Test("every verdict has a code and a reason in both languages")
    func reasons() {
        let verdicts =
            [.live] + LivenessVerdict.Attack.allCases.map { .attack($0) }
            + LivenessVerdict.Doubt.allCases.map { LivenessVerdict.undecided($0) }
        #expect(Set(verdicts.map(\.code)).count == verdicts.count)
        #expect(Set(verdicts.map(\.english)).count == verdicts.count)
        #expect(Set(verdicts.map(\.vietnamese)).count == verdicts.count)
    }
}
