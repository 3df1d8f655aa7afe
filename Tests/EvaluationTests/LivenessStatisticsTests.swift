import Evaluation
import Testing

@Suite("Errors of liveness")
struct LivenessStatisticsTests {
    private let scores = [
        LivenessScore(attack: nil, sequence: "a", value: 0.9), LivenessScore(attack: nil, sequence: "a", value: 0.2),
        LivenessScore(attack: "print", sequence: "b", value: 0.1),
        LivenessScore(attack: "screen", sequence: "c", value: 0.8),
        LivenessScore(attack: "screen", sequence: "c", value: 0.1),
    ]

    @Test("by the frame and by kind of attack, by hand")
    func frames() {
        let errors = LivenessErrors(scores, threshold: 0.5)
        #expect(errors.apcer.count == 1 && errors.apcer.of == 3)
        #expect(errors.bpcer.count == 1 && errors.bpcer.of == 2)
        #expect(errors.kinds.map(\.attack) == ["print", "screen"])
        #expect(errors.kinds.map(\.apcer.rate) == [0, 0.5])
    }

    @Test("by the sequence, a single high frame does not pass, a single low one does not refuse")
    func sequences() {
        let errors = LivenessErrors(scores.bySequence, threshold: 0.5)
        #expect(errors.apcer.count == 0 && errors.apcer.of == 2)
        #expect(errors.bpcer.count == 0 && errors.bpcer.of == 1)
    }
}
