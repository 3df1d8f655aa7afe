import Evaluation
import Testing

@Suite("The trade-off of errors")
struct ErrorTradeOffTests {
    let hand = ErrorTradeOff(genuine: [0.9, 0.8, 0.4, 0.7], impostor: [0.1, 0.2, 0.5, 0.3, 0.6])

    @Test(
        "errors at a threshold, by hand",
        arguments: [
            (Float(0.0), 1.0, 0.0), (0.5, 0.4, 0.25), (0.55, 0.2, 0.25), (0.65, 0.0, 0.25), (0.95, 0.0, 1.0),
        ]
    )
    func point(threshold: Float, falsePositive: Double, falseNegative: Double) {
        let point = hand.point(at: threshold)
        #expect(abs(point.falsePositive - falsePositive) < 1e-9 && abs(point.falseNegative - falseNegative) < 1e-9)
    }

    @Test("the most accurate threshold makes one error here")
    func accuracy() {
        let best = hand.mostAccurate
        #expect(best.errors == 1)
        #expect(best.threshold > 0.6 && best.threshold <= 0.7)
    }

    @Test(
        "the threshold for a rate lets no more impostors pass, and the next lower score would",
        arguments: [0, 0.1, 0.2, 0.5, 1]
    )
    func threshold(rate: Double) {
        let threshold = hand.threshold(falsePositiveRate: rate)
        #expect(hand.point(at: threshold).falsePositive <= rate)
        if rate < 1 { #expect(hand.point(at: threshold.nextDown).falsePositive > rate) }
    }

    @Test("the curve is monotone, whatever the scores", arguments: 1...20 as ClosedRange<UInt64>)
    func monotone(seed: UInt64) {
        var generator = SplitMix(seed: seed)
        let scores = (0..<300).map { _ in Float.random(in: -1...1, using: &generator) }
        let curve = ErrorTradeOff(genuine: Array(scores[..<100]), impostor: Array(scores[100...])).curve()
        #expect(curve.count > 20)
        for (before, after) in zip(curve, curve.dropFirst()) {
            #expect(before.threshold < after.threshold)
            #expect(before.falsePositive >= after.falsePositive && before.falseNegative <= after.falseNegative)
        }
        #expect(curve.first?.falsePositive == 1 && curve.last?.falsePositive == 0)
    }

    @Test("without scores there is no curve and no error")
    func empty() {
        let nothing = ErrorTradeOff(genuine: [], impostor: [])
        #expect(nothing.curve().isEmpty && nothing.mostAccurate.errors == 0)
    }

    @Test("an attempt that can't succeed is a miss at every threshold")
    func impossible() {
        let tradeOff = ErrorTradeOff(genuine: [-.infinity, 0.9], impostor: [0.1])
        #expect(tradeOff.falseNegatives(at: -1).count == 1)
    }
}
