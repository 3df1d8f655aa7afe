import FaceMatch
import Testing

@Suite("The decision")
struct DecisionPolicyTests {
    let policy: DecisionPolicy

    init() throws {
        policy = DecisionPolicy(calibration: try Resources.calibration())
    }

    @Test(
        "the threshold goes through the table of the model",
        arguments: [
            (1, 0.370), (100, 0.470), (1000, 0.524), (10_000, 0.560),
        ]
    )
    func table(identities: Int, threshold: Float) {
        #expect(abs(policy.threshold(galleryTemplates: identities) - threshold) < 1e-4)
    }

    @Test("the threshold never falls as the gallery grows, nor as the target gets stricter")
    func monotone() {
        let sizes = [0, 1, 2, 5, 10, 50, 100, 1000, 5000, 100_000, 10_000_000]
        for target in [0.5, 0.01, 0.001, 0.0001] {
            let thresholds = sizes.map {
                DecisionPolicy(calibration: .sample, targetFPIR: target).threshold(galleryTemplates: $0)
            }
            #expect(zip(thresholds, thresholds.dropFirst()).allSatisfy { $0 <= $1 })
            #expect(thresholds.allSatisfy { $0 >= DecisionPolicy.oneToOneThreshold && $0 < 1 })
        }
        let strict = DecisionPolicy(calibration: .sample, targetFPIR: 1e-4).threshold(galleryTemplates: 100)
        #expect(strict > policy.threshold(galleryTemplates: 100))
    }

    @Test("a high score is known, one just below the threshold is unsure, a low one is new")
    func bands() {
        let threshold = policy.threshold(galleryTemplates: 1000)
        func decide(_ score: Float) -> Decision<String> {
            policy.decide([Match(key: "a", score: score), Match(key: "b", score: 0.1)], galleryTemplates: 1000)
        }
        #expect(decide(threshold + 0.01) == .known("a", score: threshold + 0.01))
        #expect(decide(threshold - 0.01) == .unsure)
        #expect(decide(threshold - 0.06) == .new)
    }

    @Test("two candidates too near together are unsure, however high they score")
    func runnerUp() {
        let near = [Match(key: "a", score: 0.9), Match(key: "b", score: 0.87)]
        let apart = [Match(key: "a", score: 0.9), Match(key: "b", score: 0.8)]
        #expect(policy.decide(near, galleryTemplates: 2) == .unsure)
        #expect(policy.decide(apart, galleryTemplates: 2) == .known("a", score: 0.9))
    }

    @Test("nobody in the gallery means new")
    func emptyGallery() {
        #expect(policy.decide([Match<Int>](), galleryTemplates: 0) == .new)
    }

    @Test("the score that would name one person is not enough among five thousand")
    func growingGallery() {
        let match = [Match(key: 1, score: 0.45)]
        #expect(policy.decide(match, galleryTemplates: 1) == .known(1, score: 0.45))
        #expect(policy.decide(match, galleryTemplates: 5000) == .new)
    }

    @Test("shots that differ raise the threshold, and shots of two people name nobody")
    func spread() {
        let thresholds = [0, 0.05, 0.15, 0.25].map { policy.threshold(galleryTemplates: 1000, spread: $0) }
        #expect(zip(thresholds, thresholds.dropFirst()).allSatisfy { $0 < $1 })
        #expect(thresholds[2] - thresholds[0] < 0.02)
        let match = [Match(key: 1, score: 0.9)]
        #expect(policy.decide(match, galleryTemplates: 10, spread: 0.2) == .known(1, score: 0.9))
        #expect(policy.decide(match, galleryTemplates: 10, spread: 0.3) == .unsure)
    }

    @Test("without a calibration everybody is new")
    func namingNobody() {
        #expect(DecisionPolicy.namingNobody.decide([Match(key: 1, score: 1)], galleryTemplates: 1) == .new)
    }
}
