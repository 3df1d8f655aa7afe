import QueueModel
import Testing

@Suite("Who is called")
struct DispatchTests {
    @Test("a counter calls whoever came first among the services it serves")
    func firstComeFirstServed() throws {
        var desk = try Desk()
        try desk.issue("results", service: "results")
        try desk.issue("land", service: "land")
        try desk.issue("papers", service: "papers")
        #expect(try desk.call("2") == Desk.Call("land", .firstInLine))
        #expect(try desk.call("1") == Desk.Call("papers", .firstInLine))
        #expect(try desk.call("3") == Desk.Call("results", .firstInLine))
    }

    @Test("screens list who waits in order and who was called latest first")
    func lists() throws {
        var desk = try Desk()
        try desk.issue("a", "b", "c", "d")
        try desk.run(.callNext(counter: "1"), at: monday8 + 1)
        try desk.run(.callNext(counter: "2"), at: monday8 + 2)
        #expect(desk.state.waitingTickets.map(\.id) == ["c", "d"])
        #expect(desk.state.waitingCount == 2)
        #expect(desk.state.attended.map(\.id) == ["b", "a"])
        try desk.run(.recall(ticket: "a"), at: monday8 + 3)
        #expect(desk.state.attended.map(\.id) == ["a", "b"])
        #expect(desk.state.openTickets.map(\.id) == ["a", "b", "c", "d"])
        #expect(desk.state.ticket(at: "2")?.id == "b")
    }

    @Test("only those count as ahead whom one of the same counters may take first")
    func ahead() throws {
        var desk = try Desk()
        try desk.issue("papers")
        try desk.issue("land", service: "land")
        try desk.issue("results", service: "results")
        try desk.issue("last")
        #expect(desk.state.ahead(of: "papers") == 0)
        #expect(desk.state.ahead(of: "land") == 1)
        #expect(desk.state.ahead(of: "results") == 1, "counter 3 takes land first, but never papers")
        #expect(desk.state.ahead(of: "last") == 2, "counters 1 and 2 take papers and land, but never results")
        try desk.run(.callNext(counter: "1"))
        #expect(desk.state.ahead(of: "papers") == 0, "who is called has nobody ahead")
        #expect(desk.state.ahead(of: "last") == 1)
        #expect(desk.state.ahead(of: "nobody") == 0)
    }
}

extension DispatchTests {
    @Test("screens list those who wait as they will be called, and name each counter's next")
    func callingOrder() throws {
        var desk = try Desk()
        try desk.issue("a", "b")
        try desk.issue("c", arrival: Arrival(priority: "elderly"))
        try desk.issue("d", service: "results")
        #expect(desk.state.waitingInCallingOrder.map(\.id) == ["c", "a", "b", "d"])
        for counter in ["1", "2", "3"] as [CounterID] {
            let next = try #require(desk.state.next(at: counter))
            #expect(try desk.call(counter).ticket == next.id)
        }
        #expect(desk.state.next(at: "3") == nil)
        #expect(desk.state.next(at: "nowhere") == nil)
    }
}
