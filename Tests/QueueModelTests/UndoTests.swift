import QueueModel
import Testing

@Suite("Taking an action back")
struct UndoTests {
    private static let refusal = Refusal.nothingToUndo(seconds: 10)

    /// `a` called at 1, `b` served at 2, `c` and `d` waiting, `e` parked.
    private func desk() throws -> Desk {
        var desk = try Desk()
        try desk.issue("a", "b", "c", "d", "e")
        try desk.call("1")
        try desk.call("2")
        try desk.run(.start(ticket: "b"))
        try desk.run(.park(ticket: "e", reason: .form, until: monday8 + 30))
        desk.now = monday8 + 1
        return desk
    }

    @Test(
        "the ticket is what it was before",
        arguments: [
            .start(ticket: "a"), .noShow(ticket: "a"), .putBack(ticket: "a"), .cancel(ticket: "a"),
            .finish(ticket: "b", outcome: .notInCharge), .transfer(ticket: "b", to: .service("land")),
            .transfer(ticket: "b", to: .counter("3")), .park(ticket: "b", reason: .paper, until: monday8 + 9),
            .changeService(ticket: "c", to: "land"), .addService(ticket: "c", service: "land"),
            .setPriority(ticket: "c", to: "merit"),
            .setAppointment(ticket: "c", to: Appointment(service: "land", at: monday8)),
            .callTicket(ticket: "d", counter: "3", reason: .urgent), .resume(ticket: "e"),
        ] as [Command]
    )
    func restores(command: Command) throws {
        var desk = try desk()
        if case .callTicket = command { try desk.run(.changeService(ticket: "d", to: "land")) }
        let tickets = desk.state.tickets
        let open = desk.state.openTickets
        try desk.run(command)
        #expect(desk.state.tickets != tickets)
        let sequence = desk.state.lastSequence
        desk.now = desk.now.advanced(byMilliseconds: 10_000)
        let events = try desk.run(.undo(sequence: sequence))
        #expect(events.map(\.kind) == [.actionUndone])
        #expect(desk.state.tickets == tickets)
        #expect(desk.state.openTickets == open)
        #expect(throws: Self.refusal) { try desk.run(.undo(sequence: sequence)) }
    }

    @Test("a screen is told which action may be taken back, and until when")
    func told() throws {
        var desk = try desk()
        #expect(desk.state.undoableAction(on: "d", at: desk.now) == nil)
        try desk.run(.start(ticket: "a"))
        let action = try #require(desk.state.undoableAction(on: "a", at: desk.now))
        #expect(action.sequence == desk.state.lastSequence)
        let end = desk.state.undoEnd(of: action)
        #expect(end == desk.now.advanced(byMilliseconds: 10_000))
        #expect(desk.state.undoableAction(on: "a", at: end) != nil)
        #expect(desk.state.undoableAction(on: "a", at: end.advanced(byMilliseconds: 1)) == nil)
    }

    @Test("after ten seconds, after another action on the ticket, and for what is no action on one, it is too late")
    func tooLate() throws {
        var desk = try desk()
        try desk.run(.cancel(ticket: "c"))
        let cancelled = desk.state.lastSequence
        #expect(throws: Self.refusal) {
            try desk.run(.undo(sequence: cancelled), at: desk.now.advanced(byMilliseconds: 10_001))
        }
        try desk.run(.start(ticket: "a"))
        let started = desk.state.lastSequence
        try desk.run(.finish(ticket: "a"))
        #expect(throws: Self.refusal) { try desk.run(.undo(sequence: started)) }
        try desk.issue("f")
        #expect(throws: Self.refusal) { try desk.run(.undo(sequence: desk.state.lastSequence)) }
        #expect(throws: Self.refusal) { try desk.run(.undo(sequence: 0)) }
        try desk.run(.undo(sequence: cancelled))
        #expect(desk.state.ticket("c")?.state == .waiting)
    }

    @Test("a counter that has called another since, or is closed, does not get its ticket back")
    func counterGone() throws {
        var desk = try desk()
        try desk.run(.noShow(ticket: "a"))
        let sequence = desk.state.lastSequence
        var closed = desk
        try closed.run(.closeCounter(counter: "1"))
        #expect(throws: Refusal.counterNotOpen("1", .closed)) { try closed.run(.undo(sequence: sequence)) }
        try desk.call("1")
        #expect(throws: Refusal.counterBusy("1", TicketNumber(letter: "A", serial: 3))) {
            try desk.run(.undo(sequence: sequence))
        }
    }

    @Test("an undone call leaves those overtaken as overtaken, so that the bound holds whatever is undone")
    func overtaking() throws {
        var desk = try Desk(office: .sample(rules: QueueRules(overtakingBound: 2)))
        try desk.issue("a")
        try desk.issue("p", arrival: Arrival(priority: "merit"))
        for _ in 1...2 {
            #expect(try desk.call("1").ticket == "p")
            try desk.run(.undo(sequence: desk.state.lastSequence))
        }
        #expect(try desk.call("1") == Desk.Call("a", .overtakingBound(times: 2)))
    }
}
