import Evaluation
import Foundation
import Testing

@Suite("The tail of a distribution")
struct ParetoTailTests {
    /// Scores whose excesses over 0.2 follow a generalised Pareto distribution; a tenth of all exceeds it.
    private func scores(scale: Double, shape: Double, count: Int) -> ScoreDistribution {
        var generator = SplitMix(seed: 11)
        var scores = ScoreDistribution()
        for _ in 0..<count {
            guard Double.random(in: 0..<1, using: &generator) < 0.1 else {
                scores.add(Float.random(in: -0.5..<0.19, using: &generator))
                continue
            }
            let share = Double.random(in: 1e-12..<1, using: &generator)
            let excess = shape == 0 ? -scale * log(share) : scale / shape * (1 - pow(share, shape))
            scores.add(Float(0.2 + excess))
        }
        return scores
    }

    @Test("a known tail is found again", arguments: [0, 0.1, 0.3, -0.1])
    func recovery(shape: Double) throws {
        let tail = try ParetoTail(fitting: scores(scale: 0.03, shape: shape, count: 400_000), over: 0.2)
        #expect(abs(tail.shape - shape) < 0.03)
        #expect(abs(tail.scale - 0.03) < 0.001)
        #expect(abs(tail.share - 0.1) < 0.003)
        let rate = 1e-6
        let part = rate / 0.1
        let truth = shape == 0 ? -0.03 * log(part) : 0.03 / shape * (1 - pow(part, shape))
        #expect(abs(Double(tail.threshold(rate: rate)) - 0.2 - truth) < 0.12 * truth)
    }

    @Test("thresholds rise as rates fall")
    func monotone() throws {
        let tail = try ParetoTail(fitting: scores(scale: 0.03, shape: 0.05, count: 50_000), over: 0.2)
        let thresholds = [1e-1, 1e-2, 1e-4, 1e-6, 1e-9].map { tail.threshold(rate: $0) }
        #expect(zip(thresholds, thresholds.dropFirst()).allSatisfy { $0 < $1 })
    }

    @Test("too few scores are refused")
    func tooFew() {
        #expect(throws: EvaluationError.self) {
            try ParetoTail(fitting: scores(scale: 0.03, shape: 0, count: 100), over: 0.2)
        }
    }
}

@Suite("Many scores in bins")
struct ScoreDistributionTests {
    @Test("counts and thresholds agree with sorting, to a bin")
    func bins() {
        var generator = SplitMix(seed: 3)
        let values = (0..<5000).map { _ in Float.random(in: -1...1, using: &generator) }
        var scores = ScoreDistribution()
        for value in values { scores.add(value) }
        for rate in [0, 0.001, 0.01, 0.5] {
            let threshold = scores.threshold(rate: rate)
            #expect(values.count { $0 >= threshold + 0.0001 } <= Int(rate * 5000))
            #expect(values.count { $0 >= threshold - 0.0002 } >= Int(rate * 5000))
        }
        #expect(scores.count == 5000 && scores.count(from: -1) == 5000)
        #expect(abs(scores.shares(bins: 100).reduce(0, +) - 1) < 1e-9)
    }

    @Test("scores out of range are kept at the ends")
    func range() {
        var scores = ScoreDistribution()
        for value: Float in [-2, -1, 1, 1.5] { scores.add(value) }
        #expect(scores.count(from: 1) == 2 && scores.count(from: -1) == 4)
    }
}
