import QueueModel
import Testing

@Suite("Visits that take their own course")
struct VisitTests {
    private var desk: Desk

    init() throws {
        desk = try Desk()
    }

    @Test("a put back ticket waits at its old place and keeps its first call")
    mutating func putBack() throws {
        try desk.issue("a", "b")
        try desk.call("1")
        try desk.run(.recall(ticket: "a"))
        try desk.run(.putBack(ticket: "a"), at: monday8 + 1)
        #expect(desk.state.waitingTickets.map(\.id) == ["a", "b"])
        desk.now = monday8 + 2
        #expect(try desk.call("1") == Desk.Call("a", .keptPlace(.putBack)))
        let ticket = try #require(desk.state.ticket("a"))
        #expect(ticket.calledAt == monday8 && ticket.lastCalledAt == monday8 + 2)
        #expect(ticket.recalls == 0, "recalls count from the latest call")
    }

    @Test("a parked ticket keeps its place, and its time aside is no waiting")
    mutating func parked() throws {
        try desk.issue("a", "b")
        try desk.run(.park(ticket: "a", reason: .form, until: monday8 + 20), at: monday8 + 4)
        #expect(desk.state.ticket("a")?.state == .parked)
        #expect(desk.state.parkedTickets(dueAt: monday8 + 19).isEmpty)
        #expect(desk.state.parkedTickets(dueAt: monday8 + 20).map(\.id) == ["a"])
        #expect(try desk.run(.resumeDue, at: monday8 + 19) == [])
        #expect(try desk.run(.resumeDue, at: monday8 + 24) == [.ticketResumed(ticket: "a")])
        desk.now = monday8 + 30
        #expect(try desk.call("1") == Desk.Call("a", .keptPlace(.parked)))
        #expect(try #require(desk.state.ticket("a")).waitedMilliseconds(at: desk.now) == 10 * 60_000)
    }

    @Test("a parked ticket frees its counter, and what was served until then is a leg")
    mutating func parkedWhileServed() throws {
        try desk.issue("a", "b")
        try desk.call("1")
        try desk.run(.start(ticket: "a"), at: monday8 + 1)
        try desk.run(.park(ticket: "a", reason: .payment, until: monday8 + 9), at: monday8 + 6)
        #expect(try desk.call("1").ticket == "b")
        try desk.run(.resume(ticket: "a"), at: monday8 + 8)
        let ticket = try #require(desk.state.ticket("a"))
        #expect(ticket.legs.map(\.end) == [.interrupted])
        #expect(ticket.legs[0].servedMilliseconds == 5 * 60_000)
        #expect(ticket.queuedAt == monday8 + 8 && ticket.startedAt == nil && ticket.counter == nil)
    }

    @Test("a transfer to a service keeps the place of arrival among those who wait there")
    mutating func transferToService() throws {
        try desk.issue("a")
        try desk.issue("b", service: "results")
        try desk.call("1")
        try desk.run(.start(ticket: "a"))
        try desk.run(.transfer(ticket: "a", to: .service("results")), at: monday8 + 5)
        #expect(desk.state.ticket("a")?.legs.map(\.end) == [.transferred])
        #expect(try desk.call("3") == Desk.Call("a", .keptPlace(.transferred)))
        #expect(desk.state.ticket("a")?.number.description == "A001", "the number stays")
    }

    @Test("a transfer to a counter is for that counter alone, until it closes")
    mutating func transferToCounter() throws {
        try desk.issue("a")
        try desk.call("1")
        try desk.run(.transfer(ticket: "a", to: .counter("3")))
        #expect(throws: Refusal.queueEmpty("1")) { try desk.call("1") }
        #expect(throws: Refusal.reservedForOther(TicketNumber(letter: "A", serial: 1), "3")) {
            try desk.run(.callTicket(ticket: "a", counter: "2", reason: .urgent))
        }
        var other = desk
        #expect(try other.call("3").ticket == "a", "although it does not serve papers otherwise")
        try desk.run(.closeCounter(counter: "3"))
        #expect(try desk.call("1").ticket == "a")
    }

    @Test("several services are one visit: one number, one arrival, a leg with its own times for each")
    mutating func legs() throws {
        try desk.issue("a")
        try desk.run(.addService(ticket: "a", service: "results"))
        try desk.issue("b", service: "results")
        try desk.call("1")
        try desk.run(.start(ticket: "a"), at: monday8 + 2)
        let finish = Command.finish(ticket: "a", outcome: .papersMissing)
        #expect(
            try desk.run(finish, at: monday8 + 7)
                == [.serviceFinished(ticket: "a", outcome: .papersMissing, next: "results")]
        )
        desk.now = monday8 + 10
        #expect(try desk.call("3") == Desk.Call("a", .keptPlace(.nextService)), "before b, who came later")
        try desk.run(.start(ticket: "a"))
        try desk.run(.finish(ticket: "a"), at: monday8 + 16)
        let ticket = try #require(desk.state.ticket("a"))
        #expect(ticket.state == .finished && ticket.upcoming.isEmpty && ticket.issuedAt == monday8)
        #expect(ticket.legs.map(\.service) == ["papers", "results"])
        #expect(ticket.legs.map(\.end) == [.papersMissing, .completed])
        #expect(ticket.legs.map(\.counter) == ["1", "3"])
        #expect(ticket.legs.map(\.queuedAt) == [monday8, monday8 + 7])
        #expect(ticket.legs.map(\.servedMilliseconds) == [300_000, 360_000])
    }

    @Test("of two tickets of one citizen the earlier goes on with the services, priority and appointment of both")
    mutating func merge() throws {
        let appointment = Appointment(service: "land", at: monday8 + 60)
        try desk.issue("a")
        try desk.issue("b", service: "land", arrival: Arrival(priority: "child", appointment: appointment))
        try desk.run(.addService(ticket: "b", service: "papers"))
        #expect(
            try desk.run(.merge(ticket: "b", with: "a")) == [
                .ticketMerged(ticket: "b", into: "a", services: ["land"]),
                .priorityChanged(ticket: "a", priority: "child"),
                .appointmentChanged(ticket: "a", appointment: appointment),
            ]
        )
        #expect(desk.state.ticket("b")?.state == .merged)
        #expect(desk.state.ticket("a")?.upcoming == ["land"])
        #expect(desk.state.waitingTickets.map(\.id) == ["a"])
    }

    @Test("the service, priority and appointment may be changed as long as the ticket is open; the same is no event")
    mutating func changes() throws {
        try desk.issue("a")
        #expect(
            try desk.run(.changeService(ticket: "a", to: "land")) == [.serviceChanged(ticket: "a", service: "land")]
        )
        #expect(try desk.run(.changeService(ticket: "a", to: "land")) == [])
        #expect(try desk.run(.setPriority(ticket: "a", to: "merit")).count == 1)
        #expect(try desk.run(.setPriority(ticket: "a", to: "merit")) == [])
        let appointment = Appointment(service: "land", at: monday8 + 30)
        #expect(try desk.run(.setAppointment(ticket: "a", to: appointment)).count == 1)
        #expect(try desk.run(.setAppointment(ticket: "a", to: appointment)) == [])
        #expect(try desk.call("3").ticket == "a")
        #expect(try desk.run(.setPriority(ticket: "a", to: nil)).count == 1)
    }

    @Test("the end of the day closes what is open with its reason, and the counters")
    mutating func endOfDay() throws {
        try desk.issue("a", "b", "c")
        try desk.call("1")
        try desk.run(.park(ticket: "c", reason: .other, until: monday8 + 5))
        let expired = ["a", "b", "c"].map { Event.ticketExpired(ticket: TicketID(rawValue: $0), reason: .endOfDay) }
        let closed = ["1", "2", "3"].map { Event.counterClosed(counter: CounterID(rawValue: $0)) }
        #expect(try desk.run(.endDay) == expired + closed)
        #expect(try desk.run(.endDay) == [])
        #expect(throws: Refusal.counterNotOpen("1", .closed)) { try desk.call("1") }
        try desk.run(.openDay, at: monday8 + 24 * 60)
        #expect(desk.state.status(of: "1") == .open, "a new day begins with open counters")
    }
}
