import QueueModel
import Testing

@Suite("Futures")
struct FuturesTests {
    private func entry(_ place: Int32, service: Int32 = 0, rank: Int32 = WaitingEntry.noRank) -> WaitingEntry {
        WaitingEntry(place: place, service: service, rank: rank)
    }

    private func forecasts(
        _ waiting: [WaitingEntry],
        counters: [CounterOutlook] = [CounterOutlook(activity: .idle)],
        skills: [[Int32]] = [[0]],
        durations: Durations = .exact(serving: [10]),
        arrivals: ArrivalOutlook = .none,
        returns: [Return] = [],
        nextServices: [Int32] = [],
        scales: [Double] = []
    ) -> Forecasts {
        var room = WaitingRoom()
        for entry in waiting { room.insert(entry) }
        let situation = Situation(
            now: monday8,
            room: room,
            rule: DispatchRule(overtakingBound: 5),
            skills: skills.enumerated().map { CounterSkills(counter: Int32($0), preferences: $1) },
            counters: counters,
            durations: durations,
            newcomers: durations.serving.indices.map { entry(100, service: Int32($0)) },
            arrivals: arrivals,
            returns: returns,
            nextServices: nextServices,
            scales: scales
        )
        var futures = Futures(of: situation, seed: 1)
        return futures.forecasts(from: 50)
    }

    private func p50(_ forecast: Forecast??) -> Double? {
        forecast.flatMap(\.self).map { ($0.p50Minutes * 10).rounded() / 10 }
    }

    @Test("each waits for those before, a newcomer for all")
    func line() {
        let result = forecasts([entry(0), entry(1), entry(2)])
        #expect([0, 1, 2].map { p50(result.waiting[$0]) } == [0, 10, 20])
        #expect(p50(result.newcomers.first) == 30)
    }

    @Test("a service that has lasted for a while has only its rest to go")
    func conditional() {
        let busy = CounterOutlook(activity: .serving(service: 0, scale: 1, minutes: 7))
        #expect(p50(forecasts([entry(0)], counters: [busy]).waiting[0]) == 3)
    }

    @Test("counters share the line, each with its own services")
    func skills() {
        let result = forecasts(
            [entry(0), entry(1), entry(2, service: 1), entry(3)],
            counters: [CounterOutlook(activity: .idle), CounterOutlook(activity: .idle)],
            skills: [[0, -1], [-1, 0]],
            durations: .exact(serving: [10, 4])
        )
        #expect([0, 1, 2, 3].map { p50(result.waiting[$0]) } == [0, 10, 0, 20])
        #expect(result.newcomers.map { p50($0) } == [30, 4])
    }

    @Test("priority goes first and a newcomer without stays behind")
    func priority() {
        let result = forecasts([entry(0), entry(1), entry(2, rank: 1)])
        #expect([2, 0, 1].map { p50(result.waiting[$0]) } == [0, 10, 20])
        #expect(p50(result.newcomers.first) == 30)
    }

    @Test("people with priority who are still to come lengthen the wait, up to the bound on overtaking")
    func overtakers() throws {
        let busy = CounterOutlook(activity: .serving(service: 0, scale: 1, minutes: 5))
        let often = ArrivalOutlook(examples: [entry(0, rank: 1)], overMinutes: 1)
        let result = forecasts([entry(0)], counters: [busy], arrivals: often)
        let p80 = try #require(result.waiting[0]).p80Minutes
        #expect(p80 > 50 && p80 < 55.1, "five of ten minutes each after the five that remain")
    }

    @Test("nobody is called in a planned break, and whoever is being served before it is not cut short")
    func breaks() {
        let outlook = CounterOutlook(activity: .idle, absences: [15..<45])
        let result = forecasts([entry(0), entry(1), entry(2)], counters: [outlook])
        #expect([0, 1, 2].map { p50(result.waiting[$0]) } == [0, 10, 45])
    }

    @Test("with no counter to serve it a ticket has no forecast")
    func nobodyServes() {
        let gone = CounterOutlook(activity: .idle, absences: [0..<Double.infinity])
        let result = forecasts([entry(0)], counters: [gone])
        #expect(result.waiting.isEmpty)
        #expect(result.newcomers == [nil])
    }

    @Test("no-shows shorten the wait of those behind")
    func noShows() throws {
        let waiting = (0..<20).map { entry(Int32($0)) }
        let present = try #require(p50(forecasts(waiting).waiting[19]))
        let absent = try #require(
            p50(forecasts(waiting, durations: .exact(serving: [10], noShowShare: 0.5)).waiting[19])
        )
        #expect(present == 190)
        #expect(absent < 140 && absent > 70)
    }

    @Test("a citizen whose clerk has called for long without an answer will hardly come")
    func unanswered() {
        let counter = CounterOutlook(activity: .called(service: 0, scale: 1, minutes: 0.5))
        let result = forecasts(
            [entry(0)],
            counters: [counter],
            durations: .exact(serving: [10], noShowShare: 0.05)
        )
        #expect(p50(result.waiting[0]) == 0.5)
    }

    @Test("a dossier more is a service more")
    func dossiers() {
        let result = forecasts([entry(0), entry(1)], scales: [3, 1])
        #expect(p50(result.waiting[1]) == 30)
    }

    @Test("whoever comes back from a time aside, or for a second service, keeps the place of arrival")
    func returning() {
        let back = forecasts([entry(1), entry(2)], returns: [Return(minute: 5, entry: entry(0))])
        #expect([1, 2].map { p50(back.waiting[$0]) } == [0, 20])
        let second = forecasts(
            [entry(0), entry(1)],
            skills: [[0, 0]],
            durations: .exact(serving: [10, 4]),
            nextServices: [1, Situation.noService]
        )
        #expect(p50(second.waiting[1]) == 14)
    }

    @Test("the same seed gives the same forecasts, another one others")
    func determinism() throws {
        var desk = try Desk(.sample())
        try desk.issue("a", "b", "c")
        #expect(desk.forecasts(seed: 5) == desk.forecasts(seed: 5))
        #expect(desk.forecasts(seed: 5) != desk.forecasts(seed: 6))
    }

    @Test("a newcomer waits as long as the ticket they then get")
    func newcomer() throws {
        var desk = try Desk(.sample(counters: [Counter("1", "papers"), Counter("2", "papers")]))
        try desk.issue("a", "b", "c", "d", "e")
        try desk.run(.callNext(counter: "1"))
        let before = try #require(desk.forecasts(futures: 2_000).newcomers[0])
        try desk.issue("f")
        let after = try #require(desk.forecasts(futures: 2_000).waiting[5])
        #expect(abs(before.p50Minutes - after.p50Minutes) / after.p50Minutes < 0.05)
        #expect(abs(before.p80Minutes - after.p80Minutes) / after.p80Minutes < 0.05)
    }

    @Test("one ticket alone is forecast as it is among all")
    func single() throws {
        var desk = try Desk(.sample())
        try desk.issue("a", "b", "c", "d")
        let situation = desk.state.situation(at: desk.now, history: desk.history)
        var futures = Futures(ofTicketAt: 2, in: situation, seed: 1)
        let alone = try #require(futures.forecasts(from: 2_000).waiting[2])
        let among = try #require(desk.forecasts(futures: 2_000).waiting[2])
        #expect(abs(alone.p50Minutes - among.p50Minutes) / among.p50Minutes < 0.05)
    }

    @Test(
        "who goes away is told to be back five minutes before nine of ten futures call them, and only if that is worth it",
        arguments: [(4.0, nil), (14.9, nil), (15.0, 10), (47.8, 42)] as [(Double, Int64?)]
    )
    func returnBy(p10: Double, minutes: Int64?) {
        let forecast = Forecast(p10Minutes: p10, p50Minutes: 60, p80Minutes: 80)
        let moment = Timestamp(milliseconds: 1_000)
        #expect(forecast.returnBy(from: moment)?.milliseconds(since: moment) == minutes.map { $0 * 60_000 })
    }

    @Test("screens show whole steps from the P50 to the P80")
    func shown() {
        #expect(
            Forecast(p10Minutes: 4, p50Minutes: 12, p80Minutes: 17).shown
                == Forecast(p10Minutes: 0, p50Minutes: 10, p80Minutes: 20).shown
        )
        let now = Forecast(p10Minutes: 0, p50Minutes: 0, p80Minutes: 0).shown
        #expect(now.fromMinutes == 0 && now.toMinutes == 5)
    }
}
