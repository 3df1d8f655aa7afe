import QueueModel
import Statistics
import Testing

@Suite("Waiting and service times")
struct PercentileTests {
    @Test("without anybody still waiting, percentiles are the nearest rank", arguments: [1, 2, 3, 5, 10, 11, 100, 997])
    func nearestRank(_ count: Int) throws {
        var random = SplitMix64(seed: UInt64(count))
        let waits = (0..<count).map { _ in Double(Int.random(in: 0...60, using: &random)) }
        let figures = try report(of: waits.map { .sample(wait: $0, service: 5) }).total.waiting
        // Ranks in whole numbers: ceil(count × p / 100).
        let expected = [50, 80, 90].map { waits.sorted()[(count * $0 + 99) / 100 - 1] }
        #expect(
            DurationExpectation(figures)
                == DurationExpectation(p50: expected[0], p80: expected[1], p90: expected[2])
        )
    }

    @Test("with people still waiting, percentiles are those of mass handed on to the right", arguments: 1...20)
    func redistribution(_ seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        let legs = (0..<Int.random(in: 1...60, using: &random)).map { _ in
            Leg(
                minutes: Double(Int.random(in: 0...30, using: &random)),
                isCalled: Int.random(in: 0..<3, using: &random) > 0
            )
        }
        let records = legs.map { leg in
            TicketRecord.sample(
                at: monday8 + (leg.isCalled ? 0 : 60 - leg.minutes),
                wait: leg.isCalled ? leg.minutes : nil,
                service: leg.isCalled ? 1 : nil
            )
        }
        let figures = try report(of: records, asOf: monday8 + 60).total.waiting
        for (share, percentile) in [(0.5, figures.p50), (0.8, figures.p80), (0.9, figures.p90)] {
            let percentile = try #require(percentile)
            let expected = Self.redistributedPercentile(share, of: legs)
            #expect(percentile.isLowerBound == (expected == nil))
            #expect(percentile.minutes == expected ?? legs.map(\.minutes).max())
        }
    }

    @Test("those still waiting make the wait longer, not shorter")
    func censoring() throws {
        let called = [2.0, 4, 6].map { TicketRecord.sample(wait: $0, service: 5) }
        let still = (1...3).map { _ in TicketRecord.sample() }
        let figures = try report(of: called + still, asOf: monday8 + 60).total.waiting
        #expect(figures.ended == 3)
        #expect(figures.censored == 3)
        #expect(figures.p50?.minutes == 6)
        #expect(figures.p50?.isLowerBound == false)
        #expect(figures.p80?.minutes == 60)
        #expect(figures.p80?.isLowerBound == true)
    }

    @Test("a wait over its target counts as such though it goes on; one within is undecided")
    func targets() throws {
        let figures = try report(
            of: [
                .sample(wait: 15, service: 5), .sample(wait: 15.1, service: 5),
                .sample(at: monday8), .sample(at: monday8 + 50),
            ],
            asOf: monday8 + 60
        ).total.waiting
        #expect(figures.target.within == 1)
        #expect(figures.target.beyond == 2)
        #expect(figures.target.undecided == 1)
        #expect(figures.target.share == 1.0 / 3)
    }

    @Test(
        "a ticket closed without a call is counted with the wait until then",
        arguments: [TicketState.cancelled, .expired, .merged]
    )
    func closedWithoutCall(_ state: TicketState) throws {
        var record = TicketRecord.sample(state: state)
        record.closedAt = monday8 + 25
        let waiting = try report(of: [record], asOf: monday8 + 600).total.waiting
        #expect(waiting.ended == 0)
        #expect(waiting.censored == 1)
        #expect(waiting.p50?.minutes == 25)
        #expect(waiting.p50?.isLowerBound == true)
        #expect(waiting.target.beyond == 1)
    }

    @Test("time aside is no waiting, neither before nor now")
    func parking() throws {
        var back = TicketRecord.sample(wait: 30, service: 5)
        back.parkedMilliseconds = 10 * 60_000
        #expect(try report(of: [back]).total.waiting.p50?.minutes == 20)
        var aside = TicketRecord.sample(state: .parked)
        aside.parkedSince = monday8 + 7
        #expect(try report(of: [aside]).total.waiting.p50?.minutes == 7)
    }

    @Test("someone being served counts with the service so far; one that expired there does not")
    func servingTime() throws {
        var serving = TicketRecord.sample(wait: 10, state: .serving)
        serving.startedAt = monday8 + 10
        var forgotten = serving
        forgotten.state = .expired
        forgotten.closedAt = monday8 + 540
        let service = try report(of: [serving, forgotten], asOf: monday8 + 60).total.service
        #expect(service.ended == 0)
        #expect(service.censored == 1)
        #expect(service.p50?.minutes == 50)
    }

    private struct Leg {
        let minutes: Double
        let isCalled: Bool
    }

    /// Efron's form of the estimator (1967), worked out the long way: everybody weighs the same, and one who has not
    /// been called hands the weight on to those who are known to have waited longer, in equal parts.
    private static func redistributedPercentile(_ share: Double, of legs: [Leg]) -> Double? {
        let sorted = legs.sorted {
            $0.minutes == $1.minutes ? $0.isCalled && !$1.isCalled : $0.minutes < $1.minutes
        }
        var weights = sorted.map { _ in 1 / Double(sorted.count) }
        var reached = 0.0
        for index in sorted.indices {
            guard !sorted[index].isCalled else {
                reached += weights[index]
                if reached >= share - 1e-9 { return sorted[index].minutes }
                continue
            }
            let later = weights.indices.suffix(from: index + 1)
            for other in later { weights[other] += weights[index] / Double(later.count) }
        }
        return nil
    }
}
