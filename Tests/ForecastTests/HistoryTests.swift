import QueueModel
import Testing

@Suite("What an office learns from its tickets")
struct HistoryTests {
    private let papers = Service("papers", "A")
    private let land = Service("land", "B", minutes: 20)

    private func office() throws -> Office {
        try .sample(services: [papers, land], counters: [Counter("1", "papers", "land"), Counter("2", "papers")])
    }

    private func stay(
        _ service: ServiceID = "papers",
        at moment: Timestamp,
        minutes: Double,
        dossiers: Int = 1
    ) -> Attendance {
        Attendance(
            service: service,
            counter: "1",
            joinedAt: moment,
            calledAt: moment,
            startedAt: moment,
            endedAt: moment + minutes,
            dossiers: dossiers
        )
    }

    /// Stays of so many minutes on past Mondays at 8.
    private func history(mondays: Int, minutes: Double, perDay: Int = 20) throws -> OfficeHistory {
        var history = OfficeHistory()
        let office = try office()
        for week in (1...mondays).reversed() {
            for index in 0..<perDay {
                let moment = monday8 + Double(-week * 7 * 24 * 60 + index)
                history.record(stay(at: moment, minutes: minutes), in: office)
            }
        }
        return history
    }

    private func median(_ times: ServingTimes) -> Double { times.times.quantile(0.5) }

    @Test("before the first ticket it believes the office")
    func prior() throws {
        let hour = try WeekHour(of: monday8, in: office())
        #expect(abs(OfficeHistory().serving(land, at: hour).times.meanMinutes - 20) < 1e-6)
    }

    @Test("figures of its own outweigh what was expected, and make it surer")
    func learning() throws {
        let hour = try WeekHour(of: monday8, in: office())
        let few = try history(mondays: 1, minutes: 4, perDay: 3).serving(papers, at: hour)
        let many = try history(mondays: 10, minutes: 4).serving(papers, at: hour)
        let none = OfficeHistory().serving(papers, at: hour)
        #expect(median(few) < median(none) && median(few) > median(many))
        #expect(abs(median(many) - 4) < 0.3)
        #expect(many.levelDeviation < none.levelDeviation / 2)
    }

    @Test("an hour of the week with a habit of its own is told apart, one that is rare falls back on the service")
    func weekHours() throws {
        var history = try history(mondays: 8, minutes: 4)
        let office = try office()
        for day in 1...40 {
            for index in 0..<5 where day % 7 != 0 {
                let moment = monday8 + Double(-day * 24 * 60 + 180 + index)
                history.record(stay(at: moment, minutes: 8), in: office)
            }
        }
        let busyMonday = WeekHour(of: monday8, in: office)
        let rareHour = WeekHour(of: monday8 + 6 * 60, in: office)
        #expect(median(history.serving(papers, at: busyMonday)) < 5)
        #expect(median(history.serving(papers, at: rareHour)) > 5)
    }

    @Test("a slow day shows in every service, and only on that day")
    func today() throws {
        var history = try history(mondays: 10, minutes: 4)
        let office = try office()
        let hour = WeekHour(of: monday8, in: office)
        let tomorrow = WeekHour(of: monday8 + 24 * 60, in: office)
        let usual = median(history.serving(land, at: hour))
        for index in 0..<60 { history.record(stay(at: monday8 + Double(index), minutes: 8), in: office) }
        #expect(median(history.serving(land, at: hour)) > usual * 1.3)
        #expect(median(history.serving(land, at: tomorrow)) == usual)
    }

    @Test("an agent's pile counts by the dossier")
    func dossiers() throws {
        var history = OfficeHistory()
        let office = try office()
        for index in 0..<200 {
            history.record(stay(at: monday8 + Double(index), minutes: 12, dossiers: 3), in: office)
        }
        let hour = WeekHour(of: monday8, in: office)
        #expect(abs(median(history.serving(papers, at: hour)) - 4) < 0.3)
    }

    @Test("it learns from events how people come, how clerks turn round and who does not come")
    func events() throws {
        var desk = try Desk(office())
        for round in 0..<80 {
            let (served, absent) = (TicketID(rawValue: "s\(round)"), TicketID(rawValue: "n\(round)"))
            try desk.issue(served, absent, service: "papers")
            try desk.run(.callNext(counter: "1"))
            desk.now = desk.now + 0.25
            try desk.run(.start(ticket: served))
            desk.now = desk.now + 3
            try desk.run(.finish(ticket: served))
            desk.now = desk.now + 0.75
            try desk.run(.callNext(counter: "1"))
            desk.now = desk.now + 0.6
            try desk.run(.recall(ticket: absent))
            desk.now = desk.now + 0.6
            try desk.run(.noShow(ticket: absent))
        }
        let durations = desk.history.durations(in: desk.state.office, at: WeekHour(of: desk.now, in: desk.state.office))
        #expect(abs(durations.walk.quantile(0.5) - 0.25) < 0.05)
        #expect(abs(durations.turnaround.quantile(0.5) - 0.75) < 0.08)
        #expect(abs(durations.absence.quantile(0.5) - 1.2) < 0.1)
        #expect(durations.noShowShare > 0.35 && durations.noShowShare < 0.5)
        #expect(durations.pauseShare < 0.02)
        #expect(abs(median(durations.serving[0]) - 3) < 0.3)
    }

    @Test("four of five waits stay under the level that calibration finds")
    func calibration() {
        var calibration = ForecastCalibration()
        var draws = SplitMix64(seed: 4)
        var within = 0
        for round in 0..<20_000 {
            // Real waits spread twice as far as the futures, whose share below a level is the level itself.
            let isWithin = 0.5 + (draws.unit() - 0.5) * 1.3 <= calibration.level
            if round >= 10_000, isWithin { within += 1 }
            calibration.observe(isWithin: isWithin)
        }
        #expect(abs(Double(within) / 10_000 - 0.8) < 0.01)
        #expect(calibration.level > 0.85)
    }
}
