import QueueModel
import Testing

@Suite("The life of a ticket")
struct TicketLifeTests {
    @Test("issue, call, recall, start and finish leave their times and the counter on the ticket")
    func wholeLife() throws {
        var desk = try Desk()
        try desk.run(.issue(ticket: "t", service: nil, origin: .camera), at: monday8)
        try desk.run(.callNext(counter: "1"), at: monday8 + 5)
        try desk.run(.recall(ticket: "t"), at: monday8 + 6)
        try desk.run(.recall(ticket: "t"), at: monday8 + 7)
        try desk.run(.start(ticket: "t"), at: monday8 + 8)
        try desk.run(.finish(ticket: "t"), at: monday8 + 20)
        let ticket = try #require(desk.state.ticket("t"))
        #expect(ticket.number.description == "A001")
        #expect(ticket.service == "papers")
        #expect(ticket.origin == .camera)
        #expect(ticket.state == .finished)
        #expect(ticket.counter == "1")
        #expect(ticket.recalls == 2)
        #expect(ticket.issuedAt == monday8)
        #expect(ticket.calledAt == monday8 + 5)
        #expect(ticket.lastCalledAt == monday8 + 7)
        #expect(ticket.startedAt == monday8 + 8)
        #expect(ticket.closedAt == monday8 + 20)
        #expect(desk.state.ticket(at: "1") == nil)
    }

    @Test("a no-show frees the counter")
    func noShow() throws {
        var desk = try Desk()
        try desk.issue("t", "u")
        try desk.run(.callNext(counter: "1"))
        #expect(try desk.run(.noShow(ticket: "t")) == [.ticketNoShow(ticket: "t")])
        #expect(desk.state.ticket("t")?.state == .noShow)
        #expect(try desk.call("1").ticket == "u")
    }

    @Test("a waiting ticket and a called one can be cancelled")
    func cancel() throws {
        var desk = try Desk()
        try desk.issue("t", "u", "v")
        try desk.run(.cancel(ticket: "u"))
        try desk.run(.callNext(counter: "1"))
        try desk.run(.cancel(ticket: "t"))
        #expect(desk.state.ticket("t")?.state == .cancelled)
        #expect(desk.state.ticket(at: "1") == nil)
        #expect(desk.state.waitingTickets.map(\.id) == ["v"])
    }

    @Test("whoever was served can say how content they were, and think again")
    func rate() throws {
        var desk = try Desk()
        try desk.issue("t", "u")
        try desk.serve("t", at: "1", minutes: 5)
        #expect(try desk.run(.rate(ticket: "t", rating: 4)) == [.ticketRated(ticket: "t", rating: 4)])
        #expect(try desk.run(.rate(ticket: "t", rating: 4)).isEmpty)
        try desk.run(.rate(ticket: "t", rating: 2))
        #expect(desk.state.ticket("t")?.rating == 2)
        #expect(desk.state.ticket("t")?.state == .finished)
    }

    @Test("a rating beyond the scale, or by somebody who was not served, is refused", arguments: [-1, 0, 6, 99])
    func refusesRating(_ rating: Int) throws {
        var desk = try Desk()
        try desk.issue("t", "u")
        try desk.serve("t", at: "1", minutes: 5)
        #expect(throws: Refusal.invalidRating(rating)) { try desk.run(.rate(ticket: "t", rating: rating)) }
        #expect(throws: Refusal.wrongState(TicketNumber(letter: "A", serial: 2), is: .waiting, needs: [.finished])) {
            try desk.run(.rate(ticket: "u", rating: 5))
        }
    }

    @Test("each service counts its own numbers")
    func numbers() throws {
        var desk = try Desk()
        try desk.issue("a", "b")
        try desk.issue("c", service: "land")
        try desk.issue("d")
        #expect(desk.state.tickets.map(\.number.description) == ["A001", "A002", "B001", "A003"])
    }

    @Test("the number of a cancelled ticket is not given again")
    func numbersAreSpent() throws {
        var desk = try Desk()
        try desk.issue("a")
        try desk.run(.cancel(ticket: "a"))
        try desk.issue("b")
        #expect(desk.state.ticket("b")?.number.description == "A002")
    }
}
