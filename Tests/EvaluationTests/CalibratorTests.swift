import Evaluation
import FaceMatch
import Testing

@Suite("Calibration from pictures")
struct CalibratorTests {
    /// People in random directions: their scores are nearly normal with a standard deviation of 1 / √128.
    private func samples(people: Int, shots: Int) throws -> [FaceSample] {
        var generator = SplitMix(seed: 21)
        return try (0..<people).flatMap { person in
            try (0..<shots).map { shot in
                FaceSample(
                    identity: "p\(person)",
                    name: "p\(person)/\(shot)",
                    template: try .shot(of: person, noise: 0.8, using: &generator)
                )
            }
        }
    }

    private func exclusions(_ text: String) throws -> Exclusions {
        let scratch = try Scratch()
        return try Exclusions(path: scratch.file("exclude", text))
    }

    @Test("the thresholds are those of the known distribution")
    func known() throws {
        let calibrator = try Calibrator(samples(people: 200, shots: 3), exclusions: .none)
        let calibration = calibrator.calibration(of: ModelCatalog.embedder, source: "made up")
        #expect(calibration.fault(for: ModelCatalog.embedder) == nil)
        #expect(calibration.identities == 200 && calibration.pairs == 600 * 597 / 2)
        #expect(calibration.measuredTo == 1e-4)
        // Points of the normal distribution at 1e-3 and 1e-5, times 1 / √128.
        #expect(abs(calibration.threshold(falseMatchRate: 1e-3) - 3.09 / 11.31) < 0.015)
        #expect(abs(calibration.threshold(falseMatchRate: 1e-5) - 4.26 / 11.31) < 0.04)
        #expect(calibrator.pairs.suspects.isEmpty)
    }

    @Test("somebody under two names is listed, and left out when excluded")
    func suspects() throws {
        var samples = try samples(people: 200, shots: 3)
        samples.append(FaceSample(identity: "alias", name: "alias/0", template: samples[0].template))
        let before = ImpostorPairs(of: samples, exclusions: .none)
        #expect(before.suspects.first?.score ?? 0 > 0.99)
        #expect(before.suspects.allSatisfy { $0.second == "alias/0" && $0.first.hasPrefix("p0/") })
        let after = ImpostorPairs(of: samples, exclusions: try exclusions("alias\tp0\n"))
        #expect(after.suspects.isEmpty && after.scores.count == before.scores.count - 3)
    }

    @Test("too few people are refused, not fitted", arguments: [(0, 3), (1, 3), (5, 3), (300, 1)])
    func tooFew(people: Int, shots: Int) throws {
        let samples = try samples(people: people, shots: shots)
        let error = #expect(throws: EvaluationError.self) { try Calibrator(samples, exclusions: .none) }
        #expect(error?.code == .tooFew)
    }
}
