import QueueModel
import Testing

@Suite("A log that lost its end")
struct LossTests {
    private let office: Office

    init() throws {
        office = try .sample()
    }

    /// A desk that gave three numbers of the first service and one of the second, and what was on record of it.
    private func morning() throws -> (desk: Desk, mark: HighWaterMark) {
        var desk = Desk(office: office)
        try desk.issue("a", "b", "c")
        try desk.issue("d", service: office.services[1].id)
        return (desk, desk.state.highWaterMark)
    }

    /// A desk on the first events only.
    private func restored(_ count: Int) throws -> Desk {
        var desk = Desk(office: office)
        for id in ["a", "b", "c"].prefix(count) { try desk.issue(TicketID(rawValue: id)) }
        return desk
    }

    @Test("goes on behind every sequence and every number that was given out")
    func goesOn() throws {
        let (before, mark) = try morning()
        var desk = try restored(1)
        let last = desk.state.lastSequence
        let events = try desk.run(.continueAfterLoss(mark))
        #expect(events == [.eventsLost(after: last), .numbersContinued(serials: mark.serials)])
        #expect(desk.log.suffix(2).map(\.sequence) == [mark.sequence + 1, mark.sequence + 2])
        try desk.issue("e")
        try desk.issue("f", service: office.services[1].id)
        let given = Set(before.state.tickets.map(\.number))
        #expect(desk.state.tickets.suffix(2).allSatisfy { !given.contains($0.number) })
        #expect(desk.state.tickets.suffix(2).map(\.number.serial) == [4, 2])
    }

    @Test("opens the day anew where its opening is lost, and still gives no number of it twice")
    func dayLost() throws {
        let (_, mark) = try morning()
        var desk = Desk(office: office)
        try desk.run(
            .issue(ticket: "y", service: nil, origin: .button),
            at: monday8.advanced(byMilliseconds: -86_400_000)
        )
        let events = try desk.run(.continueAfterLoss(mark), at: monday8)
        #expect(desk.log.last?.event == .numbersContinued(serials: mark.serials))
        #expect(events.contains(.ticketExpired(ticket: "y")))
        #expect(desk.state.day == mark.day)
        try desk.issue("e")
        #expect(desk.state.tickets.last?.number.serial == 4)
    }

    @Test("begins numbers anew on a later day: those of the day that was lost are nobody's any more")
    func laterDay() throws {
        let (_, mark) = try morning()
        var desk = try restored(1)
        try desk.run(.continueAfterLoss(mark), at: monday8.advanced(byMilliseconds: 86_400_000))
        try desk.issue("e")
        #expect(desk.state.tickets.map(\.number.serial) == [1])
    }

    @Test("is told from one that lost nothing")
    func nothingLost() throws {
        var (desk, mark) = try morning()
        #expect(try desk.run(.continueAfterLoss(mark)).isEmpty)
        try desk.issue("e")
        #expect(try desk.run(.continueAfterLoss(mark)).isEmpty)
    }

    @Test("replays to the same state from its last day")
    func replay() throws {
        let (_, mark) = try morning()
        var desk = try restored(2)
        try desk.run(.continueAfterLoss(mark))
        try desk.issue("e")
        #expect(OfficeState(office: office, replaying: desk.log) == desk.state)
        let day = desk.log.drop { $0.event.kind != .dayOpened }
        #expect(OfficeState(office: office, replaying: day) == desk.state)
    }
}
