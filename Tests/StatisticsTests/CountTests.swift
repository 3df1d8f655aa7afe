import QueueModel
import Statistics
import Testing

@Suite("What came and what became of it")
struct CountTests {
    @Test("a range without tickets gives zeros, no percentiles and no groups")
    func emptyRange() throws {
        let report = try report(of: [], previous: [], shifts: [])
        #expect(report.total.counts.legs == 0)
        #expect(report.total.counts.arrivals == 0)
        #expect(report.total.waiting.p50 == nil)
        #expect(report.total.waiting.target.share == nil)
        #expect(report.total.satisfaction.mean == nil)
        #expect(Grouping.allCases.allSatisfy { report[$0].isEmpty })
        #expect(report.clerks?.isEmpty == true)
        #expect(report.comparison?.changes[.arrivals]?.relative == nil)
    }

    @Test("one ticket is every percentile and the only one in each of its groups")
    func oneTicket() throws {
        let report = try report(of: [.sample(wait: 12, service: 8, counter: "1")])
        let expected = DurationExpectation(p50: 12, p80: 12, p90: 12)
        #expect(DurationExpectation(report.total.waiting) == expected)
        #expect(report.total.service.p50?.minutes == 8)
        #expect(report.total.counts.arrivals == 1)
        #expect(report.total.counts.served == 1)
        #expect(Grouping.allCases.allSatisfy { report[$0].map(\.figures) == [report.total] })
    }

    @Test("every state is counted, and the states part the legs", arguments: TicketState.allCases)
    func states(_ state: TicketState) throws {
        let record = TicketRecord.sample(wait: 5, service: state == .finished ? 5 : nil, state: state)
        let counts = try report(of: [record]).total.counts
        #expect(counts.legs == 1)
        #expect(counts.byState == 1)
    }

    @Test("a visit of two services arrives once, is served twice, and its handing on is no service time")
    func legs() throws {
        let report = try report(of: [
            .sample(leg: 1, wait: 10, service: 2, of: "papers", end: .transferred, transfers: 1),
            .sample(leg: 2, at: monday8 + 12, wait: 3, service: 9, of: "land"),
        ])
        #expect(report.total.counts.arrivals == 1)
        #expect(report.total.counts.handedOn == 1)
        #expect(report.total.counts.served == 1)
        #expect(report.total.counts.transfers == 1)
        #expect(report.total.service.ended == 1)
        #expect(report.total.service.p90?.minutes == 9)
    }

    @Test("records of other days are passed over")
    func otherDays() throws {
        let records: [TicketRecord] = [.sample(wait: 5), .sample(on: monday.advanced(by: 1), wait: 50)]
        #expect(try report(of: records).total.counts.legs == 1)
    }

    @Test("counts and ratings of the groups sum up to the total", arguments: Grouping.allCases, [1, 2, 3] as [UInt64])
    func groupsSumUp(_ grouping: Grouping, seed: UInt64) throws {
        var random = RandomRecords(seed: seed)
        let report = try report(
            of: random.make(2_000),
            in: range("2026-11-23", "2026-11-29"),
            asOf: monday8 + 7 * 1_440
        )
        let groups = report[grouping].map(\.figures)
        #expect(groups.count > (grouping == .month || grouping == .week ? 0 : 1))
        #expect(groups.map(\.additive).reduce([], sum) == report.total.additive)
        #expect(report.total.counts.byState == 2_000)
    }

    private func sum(_ left: [Int], _ right: [Int]) -> [Int] {
        left.isEmpty ? right : zip(left, right).map(+)
    }
}

/// Percentiles that are no lower bounds.
struct DurationExpectation: Equatable {
    let p50: Double?
    let p80: Double?
    let p90: Double?

    init(p50: Double, p80: Double, p90: Double) {
        (self.p50, self.p80, self.p90) = (p50, p80, p90)
    }

    init(_ figures: DurationFigures) {
        let minutes = [figures.p50, figures.p80, figures.p90].map { $0.flatMap { $0.isLowerBound ? nil : $0.minutes } }
        (p50, p80, p90) = (minutes[0], minutes[1], minutes[2])
    }
}

extension LegCounts {
    var byState: Int {
        waiting + called + serving + parked + served + handedOn + noShows + cancelled + merged + expired
    }
}

extension Figures {
    /// What sums up over groups.
    fileprivate var additive: [Int] {
        let targets = [waiting.target, service.target].flatMap { [$0.within, $0.beyond, $0.undecided] }
        let durations = [waiting.ended, waiting.censored, service.ended, service.censored]
        let states = [
            counts.waiting, counts.called, counts.serving, counts.parked, counts.served, counts.handedOn,
            counts.noShows, counts.cancelled, counts.merged, counts.expired,
        ]
        return [counts.arrivals, counts.legs, counts.transfers, counts.recalls] + states + targets + durations
            + satisfaction.distribution
    }
}
