import QueueModel
import Testing

@Suite("Days and clocks")
struct DayTests {
    @Test("the first command of an office opens its day")
    func firstDay() throws {
        var desk = try Desk()
        let events = try desk.run(.issue(ticket: "t", service: nil, origin: .button))
        #expect(events.count == 2)
        #expect(events.first == .dayOpened(day: try #require(ServiceDay("2026-11-23")), office: try .sample()))
        #expect(desk.log.map(\.sequence) == [1, 2])
        #expect(try desk.run(.openDay) == [])
    }

    @Test("midnight is the office's, not that of UTC")
    func midnight() throws {
        var desk = try Desk()
        try desk.run(.openDay, at: monday8)
        let lateEvening = monday8 + (16 * 60 - 0.001)
        #expect(try desk.run(.openDay, at: lateEvening) == [])
        #expect(try desk.run(.openDay, at: monday8 + 16 * 60).count == 1)
        #expect(desk.state.day?.description == "2026-11-24")
    }

    @Test(
        "a day begins with its first moment on the office's clock, also where clocks are changed",
        arguments: [
            ("Asia/Ho_Chi_Minh", "2026-11-23"), ("Europe/Berlin", "2026-03-29"), ("Europe/Berlin", "2026-03-30"),
            ("Europe/Berlin", "2026-10-25"), ("America/New_York", "2026-11-01"), ("Pacific/Auckland", "2026-09-27"),
            ("UTC", "1970-01-01"),
        ]
    )
    func start(zone: String, date: String) throws {
        let office = try Office.sample(timeZone: zone)
        let day = try #require(ServiceDay(date))
        let start = office.start(of: day)
        #expect(office.day(at: start) == day && office.timeOfDay(at: start).minutes == 0)
        #expect(office.day(at: start.advanced(byMilliseconds: -1)) == day.advanced(by: -1))
    }

    @Test("a new day first closes what was left open, then starts again at 001")
    func newDay() throws {
        var desk = try Desk()
        try desk.issue("waiting", "called", "serving", "finished")
        try desk.run(.cancel(ticket: "waiting"))
        try desk.run(.callNext(counter: "1"))
        try desk.run(.callNext(counter: "2"))
        try desk.run(.start(ticket: "serving"))
        let events = try desk.run(.issue(ticket: "new", service: nil, origin: .button), at: monday8 + 24 * 60)
        #expect(Array(events.prefix(3)) == ["called", "serving", "finished"].map { .ticketExpired(ticket: $0) })
        #expect(events.map(\.kind).suffix(2) == [.dayOpened, .ticketIssued])
        #expect(desk.state.tickets.map(\.number.description) == ["A001"])
        #expect(desk.state.attended.isEmpty)
    }

    @Test("yesterday's queue is empty for today's first command, which is refused and opens no day")
    func refusedFirstCommand() throws {
        var desk = try Desk()
        try desk.issue("t")
        #expect(throws: Refusal.queueEmpty("1")) {
            try desk.run(.callNext(counter: "1"), at: monday8 + 24 * 60)
        }
        #expect(desk.state.day?.description == "2026-11-23")
    }

    @Test("a clock set back neither opens an earlier day nor lets time run backwards")
    func clockSetBack() throws {
        var desk = try Desk()
        try desk.issue("t")
        let events = try desk.run(.issue(ticket: "u", service: nil, origin: .desk), at: monday8 + -48 * 60)
        #expect(events.map(\.kind) == [.ticketIssued])
        #expect(desk.state.ticket("u")?.issuedAt == monday8)
        #expect(desk.state.day?.description == "2026-11-23")
    }

    @Test("a clock that starts in 1970 keeps to the day of the log")
    func clockWithoutBattery() throws {
        var desk = try Desk()
        try desk.issue("t")
        try desk.run(.callNext(counter: "1"), at: Timestamp(milliseconds: 5))
        #expect(desk.state.ticket("t")?.calledAt == monday8)
    }

    @Test("daylight saving moves midnight with it")
    func daylightSaving() throws {
        let office = try Office.sample(timeZone: "Europe/Berlin")
        // Midnight of 2026-03-29 is 23:00 UTC, that of 2026-03-30, after the change, 22:00 UTC.
        let midnight = Timestamp(milliseconds: 1_774_738_800_000)
        #expect(office.day(at: midnight + -0.01).description == "2026-03-28")
        #expect(office.day(at: midnight).description == "2026-03-29")
        #expect(office.day(at: midnight + (23 * 60 - 0.01)).description == "2026-03-29")
        #expect(office.day(at: midnight + 23 * 60).description == "2026-03-30")
    }

    @Test("a stretch of serving that nobody ended ends with the day, and says nothing about how long serving takes")
    func servingAtTheEnd() throws {
        var desk = try Desk()
        try desk.issue("a")
        try desk.call("1")
        try desk.run(.start(ticket: "a"))
        try desk.run(.endDay, at: monday8 + 500)
        let ticket = try #require(desk.state.ticket("a"))
        #expect(ticket.state == .expired)
        #expect(ticket.legs.map(\.end) == [.expired])
        #expect(ticket.legs.map(\.servedMilliseconds) == [500 * 60_000])
        var history = OfficeHistory()
        for event in desk.log { history.observe(event, in: desk.state) }
        #expect(history == OfficeHistory())
    }
}
