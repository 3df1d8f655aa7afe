import Broadcast
import QueueModel
import QueueStore
import Reception
import Testing

@Suite("A desk that is not alone on its log", .timeLimit(.minutes(5)))
struct RivalWriterTests {
    private let log = ScriptedEventLog()
    private let office: Office

    init() throws {
        office = try .sample()
    }

    @Test("takes in what the other wrote, publishes it once and first, and decides again")
    func conflict() async throws {
        let desk = try await QueueDesk.open(log)
        let known = await log.recorded.count
        let events = desk.events.subscribe()
        try await log.rivalDecides(.issue("r1"), office: office)
        try await log.rivalDecides(.callNext(counter: "1"), office: office)
        let receipt = try await desk.perform(.issue("t1"))
        #expect(receipt.ticket?.number.description == "A002")
        let expected = await Array(log.recorded[known...])
        #expect(expected.map(\.event.ticket) == ["r1", "r1", "t1"])
        let marker = desk.publishMarker()
        #expect(await events.first(4) == expected + [marker])
        #expect(await desk.state == OfficeState(office: office, replaying: log.recorded))
    }

    @Test("is overtaken while it writes, and still gives nobody's number twice")
    func overtaken() async throws {
        let desk = try await QueueDesk.open(log)
        await log.hold()
        let command = await desk.submit(.issue("t1"))[0]
        await log.appendIsHeld()
        try await log.rivalDecides(.issue("r1"), office: office)
        await log.release()
        #expect(try await command.value.ticket?.number.description == "A002")
        #expect(await log.recorded.numbersIssued == ["A001", "A002"])
    }

    @Test("refuses a command that the other has made impossible")
    func refusedAfterConflict() async throws {
        let desk = try await QueueDesk.open(log)
        _ = try await desk.perform(.issue("t1"))
        try await log.rivalDecides(.callNext(counter: "1"), office: office)
        await #expect(throws: DeskError.refused(.queueEmpty("2"))) { try await desk.perform(.callNext(counter: "2")) }
        await #expect(throws: DeskError.refused(.counterBusy("1", TicketNumber(letter: "A", serial: 1)))) {
            try await desk.perform(.callNext(counter: "1"))
        }
    }

    @Test("refuses nothing for not having looked")
    func refusalOnNewestState() async throws {
        let desk = try await QueueDesk.open(log)
        try await log.rivalDecides(.issue("r1"), office: office)
        #expect(try await desk.perform(.callNext(counter: "1")).ticket?.id == "r1")
    }

    @Test("takes in what the other wrote when it looks after the day")
    func idle() async throws {
        let desk = try await QueueDesk.open(log)
        try await log.rivalDecides(.issue("r1"), office: office)
        try await desk.openDay()
        #expect(await desk.state.ticket("r1") != nil)
    }

    @Test("gives up on a log that refuses without holding anything newer")
    func endlessConflict() async throws {
        let desk = try await QueueDesk.open(log)
        await log.failNext(.conflict)
        await #expect(throws: DeskError.notStored(StoreError(.conflict, detail: "by the test"))) {
            try await desk.perform(.issue("t1"))
        }
    }

    @Test("finds what it had stored when only the answer was lost")
    func lostAnswer() async throws {
        let desk = try await QueueDesk.open(log)
        await log.loseNextAnswer()
        #expect(try await desk.perform(.issue("t1")).isDurable == false)
        #expect(try await desk.perform(.issue("t2")).ticket?.number.description == "A002")
        #expect(await desk.state.ticket("t1")?.number.description == "A001")
        #expect(await log.recorded.numbersIssued == ["A001", "A002"])
    }

    @Test("wrote while the store could not be written: nobody's number and no sequence is given twice")
    func whileHolding() async throws {
        let desk = try await QueueDesk.open(log)
        await log.failAlways(.full)
        let events = desk.events.subscribe()
        for ticket in ["t1", "t2"] { _ = try await desk.perform(.issue(TicketID(rawValue: ticket))) }
        let seen = await events.first(2)
        await log.failAlways(nil)
        try await log.rivalDecides(.issue("r1"), office: office)
        #expect(try await desk.perform(.issue("t3")).isDurable)
        #expect(await log.recorded.numbersIssued == ["A001", "A002", "A003", "A004"])
        let after = await log.recorded.drop { $0.event.kind != .eventsLost }
        #expect(try #require(after.first).sequence > seen.map(\.sequence).max() ?? 0)
        #expect(await desk.state == OfficeState(office: office, replaying: log.recorded))
        #expect(await desk.unwrittenCount == 0)
    }
}
