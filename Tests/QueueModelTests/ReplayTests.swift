import QueueModel
import Testing

@Suite("A full day's log")
struct ReplayTests {
    /// 20,000 events: 5,000 tickets that are issued, called, started and finished. All wait at once at the worst time.
    private func fullDay() throws -> Desk {
        var desk = try Desk()
        for index in 1...5_000 { try desk.issue(TicketID(rawValue: "t\(index)")) }
        for index in 1...5_000 {
            try desk.serve(TicketID(rawValue: "t\(index)"), at: index.isMultiple(of: 2) ? "1" : "2", minutes: 0.05)
        }
        return desk
    }

    @Test("20,000 events replayed lead to the state that they came from")
    func replay() throws {
        let desk = try fullDay()
        #expect(desk.log.count == 20_001)
        let replayed = try OfficeState(office: .sample(), replaying: desk.log)
        #expect(replayed == desk.state)
        #expect(replayed.tickets.count == 5_000)
    }

    @Test("a number over 999 has four digits")
    func longNumbers() throws {
        let state = try fullDay().state
        #expect(state.tickets[998].number.description == "A999")
        #expect(state.tickets[999].number.description == "A1000")
    }
}
