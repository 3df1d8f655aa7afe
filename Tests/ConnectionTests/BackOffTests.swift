import Connection
import Testing

@Suite("The wait before another try")
struct BackOffTests {
    private let backOff = BackOff(first: .seconds(1), longest: .seconds(60))

    @Test("it doubles with each failure up to its limit", arguments: [(1, 1), (2, 2), (5, 16), (7, 60), (1_000, 60)])
    func doubling(failures: Int, seconds: Int) {
        #expect(backOff.delay(after: failures, fraction: 1) == .seconds(seconds))
    }

    @Test("chance takes off half of it at most", arguments: [-1, 0, 0.5, 1, 2])
    func jitter(fraction: Double) {
        #expect((Duration.seconds(2)...Duration.seconds(4)).contains(backOff.delay(after: 3, fraction: fraction)))
    }
}
