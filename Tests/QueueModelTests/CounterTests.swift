import QueueModel
import Testing

@Suite("Counters open, pause and close")
struct CounterTests {
    @Test("a paused counter finishes whom it serves and calls nobody")
    func pause() throws {
        var desk = try Desk()
        try desk.issue("a", "b")
        try desk.call("1")
        #expect(
            try desk.run(.pauseCounter(counter: "1", until: monday8 + 15))
                == [.counterPaused(counter: "1", until: monday8 + 15)]
        )
        #expect(try desk.run(.pauseCounter(counter: "1", until: monday8 + 15)) == [])
        try desk.run(.start(ticket: "a"))
        try desk.run(.finish(ticket: "a"), at: monday8 + 4)
        #expect(throws: Refusal.counterNotOpen("1", .paused)) { try desk.call("1") }
        let condition = desk.state.condition(of: "1")
        #expect(condition.since == monday8 && condition.until == monday8 + 15)
        #expect(condition.freeSince == monday8 + 4)
        #expect(try desk.run(.openCounter(counter: "1")) == [.counterOpened(counter: "1", staff: nil)])
        #expect(try desk.run(.openCounter(counter: "1")) == [])
        #expect(try desk.call("1").ticket == "b")
        #expect(desk.state.condition(of: "1").freeSince == nil)
    }

    @Test("closing puts a called ticket back, and is refused while one is served")
    func close() throws {
        var desk = try Desk()
        try desk.issue("a")
        try desk.call("1")
        #expect(
            try desk.run(.closeCounter(counter: "1")) == [.ticketPutBack(ticket: "a"), .counterClosed(counter: "1")]
        )
        #expect(try desk.run(.closeCounter(counter: "1")) == [])
        #expect(throws: Refusal.counterNotOpen("1", .closed)) { try desk.run(.pauseCounter(counter: "1")) }
        try desk.call("2")
        try desk.run(.start(ticket: "a"))
        #expect(throws: Refusal.counterServing("2", TicketNumber(letter: "A", serial: 1))) {
            try desk.run(.closeCounter(counter: "2"))
        }
    }

    @Test("who opens a counter is on record where the office keeps a list of staff")
    func staff() throws {
        var desk = try Desk(office: .sample(staff: ["s1", "s2"]))
        try desk.run(.openCounter(counter: "1", staff: "s1"))
        #expect(desk.state.condition(of: "1").clerk == "s1")
        try desk.run(.openCounter(counter: "1", staff: "s2"))
        #expect(desk.state.condition(of: "1").clerk == "s2")
        #expect(throws: Refusal.unknownStaff("s3")) { try desk.run(.openCounter(counter: "1", staff: "s3")) }
        try desk.run(.closeCounter(counter: "1"))
        #expect(desk.state.condition(of: "1").clerk == nil)
    }
}
