import Foundation
import QueueModel
import Testing

@Suite("Distributions")
struct DistributionTests {
    @Test("SplitMix64 gives the numbers of the reference implementation")
    func reference() {
        var draws = SplitMix64(seed: 1_234_567)
        #expect(draws.next() == 6_457_827_717_110_365_317)
        #expect(draws.next() == 3_203_168_211_198_807_973)
        #expect(draws.next() == 9_817_491_932_198_370_423)
    }

    @Test("uniform draws stay inside the open interval and average a half")
    func uniform() {
        var draws = SplitMix64(seed: 3)
        let values = (0..<10_000).map { _ in draws.unit() }
        #expect(values.allSatisfy { $0 > 0 && $0 < 1 })
        #expect(abs(values.reduce(0, +) / 10_000 - 0.5) < 0.01)
    }

    @Test("a normal quantile has its share above it", arguments: [1e-12, 1e-4, 0.05, 0.2, 0.5, 0.8, 0.975, 0.9999])
    func quantile(p: Double) {
        let above = StandardNormal.upperTail(StandardNormal.quantile(1 - p))
        #expect(abs(above - p) / p < 1e-3)
        #expect(abs(StandardNormal.quantile(p) + StandardNormal.quantile(1 - p)) < 1e-4)
    }

    @Test("a log-normal of a given mean has it")
    func mean() {
        let times = LogNormal(meanMinutes: 7, logDeviation: 0.6)
        #expect(abs(times.meanMinutes - 7) < 1e-9)
        #expect(times.quantile(0.5) < 7, "long ones pull the mean above the median")
    }

    @Test("what is left of a duration follows the distribution cut off at its age", arguments: [0.5, 4.0, 12.0, 40.0])
    func remaining(age: Double) {
        let times = LogNormal(meanMinutes: 7, logDeviation: 0.6)
        for u in [0.1, 0.5, 0.9] {
            let end = age + times.remaining(after: age, at: u)
            #expect(abs(times.outlasts(end) / times.outlasts(age) - (1 - u)) < 1e-3)
        }
    }

    @Test("a service that has lasted beyond all experience still ends")
    func extreme() {
        let rest = LogNormal(meanMinutes: 2, logDeviation: 0.3).remaining(after: 10_000, at: 0.5)
        #expect(rest.isFinite && rest >= 0)
    }
}
