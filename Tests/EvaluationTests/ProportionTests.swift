import Evaluation
import Testing

@Suite("A share with its interval")
struct ProportionTests {
    @Test(
        "Wilson's interval, by hand",
        arguments: [
            // Newcombe, Statistics in Medicine 17, 1998, table I, method 3: 81/263, 15/148, 0/20, 1/29.
            (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718),
        ]
    )
    func wilson(count: Int, total: Int, low: Double, high: Double) {
        let share = Proportion(count, of: total)
        #expect(abs(share.low - low) < 6e-5 && abs(share.high - high) < 6e-5)
    }

    @Test("the interval holds the share, lies in 0 to 1, and narrows with the count")
    func properties() {
        for total in [1, 3, 10, 1000] {
            for count in 0...min(total, 50) {
                let share = Proportion(count, of: total)
                #expect(share.low <= share.rate && share.rate <= share.high)
                #expect(share.low >= 0 && share.high <= 1)
                let larger = Proportion(count * 10, of: total * 10)
                #expect(larger.high - larger.low < share.high - share.low)
            }
        }
    }

    @Test("none of none says nothing")
    func none() {
        let share = Proportion(0, of: 0)
        #expect(share.rate == 0 && share.low == 0 && share.high == 1)
    }
}
