import QueueModel
import Testing

@Suite("Waiting time")
struct EstimateTests {
    /// One counter, one service of ten expected minutes.
    private func smallDesk() throws -> Desk {
        let services = [Service("papers", "A", minutes: 10)]
        return try Desk(office: .sample(services: services, counters: [Counter("1", "papers")]))
    }

    private func minutes(_ estimate: WaitEstimate?) -> ClosedRange<Int>? {
        estimate.map { $0.fromMinutes...$0.toMinutes }
    }

    @Test("whoever meets an idle counter waits for nobody")
    func idle() throws {
        let desk = try smallDesk()
        #expect(minutes(desk.state.estimate(forNewTicketOf: "papers")) == 0...5)
    }

    @Test("each place in the line costs one service, in whole steps of five minutes")
    func line() throws {
        var desk = try smallDesk()
        try desk.issue("a", "b", "c", "d")
        try desk.run(.callNext(counter: "1"))
        #expect(desk.state.estimate(for: "a") == nil, "who is called waits no longer")
        #expect(minutes(desk.state.estimate(for: "b")) == 5...15)
        #expect(minutes(desk.state.estimate(for: "c")) == 15...30)
        #expect(minutes(desk.state.estimate(for: "d")) == 20...45)
        #expect(minutes(desk.state.estimate(forNewTicketOf: "papers")) == 30...60)
    }

    @Test("more counters share the line")
    func counters() throws {
        let services = [Service("papers", "A", minutes: 10)]
        let counters = [Counter("1", "papers"), Counter("2", "papers")]
        var desk = try Desk(office: .sample(services: services, counters: counters))
        try desk.issue("a", "b", "c", "d")
        try desk.run(.callNext(counter: "1"))
        try desk.run(.callNext(counter: "2"))
        #expect(minutes(desk.state.estimate(for: "d")) == 5...15)
    }

    @Test("the day's own service times pull the expected one towards them")
    func learning() throws {
        var desk = try smallDesk()
        let ids = (1...5).map { TicketID(rawValue: "t\($0)") }
        for id in ids { try desk.issue(id) }
        for id in ids { try desk.serve(id, at: "1", minutes: 30) }
        try desk.issue("a", "b")
        try desk.run(.callNext(counter: "1"))
        // Five of 30 minutes against a prior of five of 10 minutes: 20.
        #expect(minutes(desk.state.estimate(for: "b")) == 15...30)
    }

    @Test("an unknown service or ticket has no estimate")
    func unknown() throws {
        let desk = try smallDesk()
        #expect(desk.state.estimate(forNewTicketOf: "x") == nil)
        #expect(desk.state.estimate(for: "x") == nil)
    }
}
