import QueueModel
import Testing

@Suite("A full day's log")
struct ReplayTests {
    /// 20,000 events: 5,000 tickets that are issued, called, started and finished. All wait at once at the worst time.
    private func fullDay() throws -> [RecordedEvent] {
        var desk = try Desk()
        for index in 1...5_000 { try desk.issue(TicketID(rawValue: "t\(index)")) }
        for index in 1...5_000 {
            try desk.serve(TicketID(rawValue: "t\(index)"), at: index.isMultiple(of: 2) ? "1" : "2", minutes: 0.05)
        }
        return desk.log
    }

    @Test("20,000 events are replayed within 200 ms")
    func speed() throws {
        let log = try fullDay()
        #expect(log.count == 20_001)
        let office = try Office.sample()
        let clock = ContinuousClock()
        let times = (1...3).map { _ in
            clock.measure { #expect(OfficeState(office: office, replaying: log).tickets.count == 5_000) }
        }
        // The best of three: the others may have waited for the processor.
        #expect(try #require(times.min()) < .milliseconds(200))
    }

    @Test("a number over 999 has four digits")
    func longNumbers() throws {
        let state = try OfficeState(office: .sample(), replaying: fullDay())
        #expect(state.tickets[998].number.description == "A999")
        #expect(state.tickets[999].number.description == "A1000")
    }
}
