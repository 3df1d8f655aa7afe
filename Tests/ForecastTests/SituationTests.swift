import QueueModel
import Testing

@Suite("From the queue's state to its futures")
struct SituationTests {
    private func situation(of desk: Desk) -> Situation {
        desk.state.situation(at: desk.now, history: desk.history)
    }

    @Test("counters are idle, calling or serving since when they are")
    func activities() throws {
        let counters = [Counter("1", "papers"), Counter("2", "papers"), Counter("3", "papers")]
        var desk = try Desk(.sample(counters: counters))
        try desk.issue("a", "b")
        try desk.run(.callNext(counter: "1"))
        try desk.run(.callNext(counter: "2"))
        desk.now = desk.now + 1
        try desk.run(.start(ticket: "a"))
        desk.now = desk.now + 4
        #expect(
            situation(of: desk).counters.map(\.activity) == [
                .serving(service: 0, scale: 1, minutes: 4), .called(service: 0, scale: 1, minutes: 5), .idle,
            ]
        )
    }

    @Test("a clerk with people in line is turning round, not idle")
    func turning() throws {
        var desk = try Desk(.sample())
        try desk.issue("a", "b")
        try desk.serve("a", at: "1", minutes: 5)
        desk.now = desk.now + 0.5
        #expect(situation(of: desk).counters.map(\.activity) == [.turning(minutes: 0.5)])
    }

    @Test("planned breaks are told in minutes from now, and what is over no more")
    func breaks() throws {
        let rest = Session(from: TimeOfDay(hour: 8, minute: 30), until: TimeOfDay(hour: 8, minute: 40))
        let early = Session(from: TimeOfDay(hour: 7, minute: 0), until: TimeOfDay(hour: 7, minute: 30))
        var desk = try Desk(.sample(counters: [Counter("1", "papers", breaks: [early, rest])]))
        try desk.issue("a")
        #expect(situation(of: desk).counters.map(\.absences) == [[30..<40]])
        desk.now = desk.now + 35
        #expect(situation(of: desk).counters.map(\.absences) == [[0..<5]])
    }

    @Test("a closed counter calls nobody, a paused one comes back")
    func away() throws {
        var desk = try Desk(.sample(counters: [Counter("1", "papers"), Counter("2", "papers")]))
        try desk.issue("a", "b")
        try desk.run(.closeCounter(counter: "1"))
        try desk.run(.pauseCounter(counter: "2"))
        desk.now = desk.now + 2
        let counters = situation(of: desk).counters
        #expect(counters[0].absences == [0..<Double.infinity])
        #expect(counters[1].activity == .paused(minutes: 2))
        #expect(desk.forecasts().waiting.count == 2)
        try desk.run(.closeCounter(counter: "2"))
        #expect(desk.forecasts().waiting.isEmpty)
    }

    @Test("only who may still come before others counts as an arrival to come")
    func arrivals() throws {
        var desk = try Desk(.sample())
        try desk.issue("a", "b", "c")
        #expect(situation(of: desk).arrivals.examples.isEmpty)
        try desk.issue("d", arrival: Arrival(priority: "elderly"))
        let arrivals = situation(of: desk).arrivals
        #expect(arrivals.examples.map(\.place) == [3])
        #expect(arrivals.perMinute > 0)
    }

    @Test("yardsticks see the line, the open counters and the waits of others")
    func yardsticks() throws {
        var desk = try Desk(.sample(counters: [Counter("1", "papers"), Counter("2", "papers")]))
        try desk.issue("a", "b", "c", "d")
        desk.now = desk.now + 6
        try desk.run(.callNext(counter: "1"))
        try desk.run(.callNext(counter: "2"))
        desk.now = desk.now + 2
        let all = desk.state.yardsticks(for: "d", at: desk.now, history: desk.history)
        let turn = desk.history.turnMinutes(expected: 10)
        #expect(all[.averageTimesPosition]?.minutes == 2 * turn / 2)
        #expect(all[.ql]?.minutes == 2 * turn / 2)
        #expect(all[.les]?.minutes == 6)
        #expect(all[.hol]?.minutes == 8)
        #expect(desk.state.yardsticks(for: "a", at: desk.now, history: desk.history).isEmpty)
    }
}
