import Broadcast
import QueueModel
import QueueStore
import Reception
import Testing

@Suite("A desk whose store cannot be written", .timeLimit(.minutes(5)))
struct HoldingTests {
    private let log = ScriptedEventLog()
    private static let outlived: [StoreError.Code] = [.full, .io, .permission, .path, .busy, .corrupt]

    @Test("goes on from memory, says so, shows everything, and writes it in order when it can", arguments: outlived)
    func goesOn(_ code: StoreError.Code) async throws {
        let desk = try await QueueDesk.open(log)
        let known = await log.recorded.count
        let events = desk.events.subscribe()
        await log.failAlways(code)
        for ticket in ["t1", "t2"] {
            let receipt = try await desk.perform(.issue(TicketID(rawValue: ticket)))
            #expect(!receipt.isDurable)
        }
        #expect(try await desk.perform(.callNext(counter: "1")).ticket?.id == "t1")
        #expect(await desk.fault == code)
        #expect(await desk.unwrittenCount == 3)
        #expect(await desk.snapshot.unwritten == ["t1", "t2"])
        let seen = await events.first(3)
        #expect(await log.recorded.count == known)
        await log.failAlways(nil)
        #expect(try await desk.perform(.issue("t3")).isDurable)
        #expect(await log.recorded[known...].prefix(3) == seen[...])
        #expect(await log.recorded.numbersIssued == ["A001", "A002", "A003"])
        #expect(await desk.fault == nil)
        #expect(await desk.unwrittenCount == 0)
        #expect(await desk.snapshot.unwritten.isEmpty)
    }

    @Test("writes what it holds at the next tick, without a command")
    func tick() async throws {
        let desk = try await QueueDesk.open(log)
        await log.failNext(.full)
        _ = try await desk.perform(.issue("t1"))
        try await desk.openDay()
        #expect(await desk.unwrittenCount == 0)
        #expect(await log.recorded.numbersIssued == ["A001"])
    }

    @Test("tells a terminal that comes back what it holds, too")
    func history() async throws {
        let desk = try await QueueDesk.open(log)
        let last = await desk.state.lastSequence
        await log.failAlways(.io)
        _ = try await desk.perform(.issue("t1"))
        _ = try await desk.perform(.issue("t2"))
        #expect(try await desk.history(after: last - 1, limit: .max).map(\.sequence) == [last, last + 1, last + 2])
        #expect(try await desk.history(after: last, limit: 1).map(\.sequence) == [last + 1])
    }

    @Test("opens and gives numbers even then")
    func opening() async throws {
        await log.failAlways(.full)
        let desk = try await QueueDesk.open(log)
        #expect(try await desk.perform(.issue("t1")).ticket?.number.description == "A001")
        await log.failAlways(nil)
        try await desk.openDay()
        #expect(await log.recorded.numbersIssued == ["A001"])
    }

    @Test("gives no number again that it gave from memory before a restart")
    func restart() async throws {
        let scratch = try Scratch()
        let file = HighWaterFile(beside: scratch.path("queue.sqlite"), of: "ward")
        let keeper = FileHighWaterKeeper(file)
        let desk = try await QueueDesk.open(log, highWater: keeper)
        _ = try await desk.perform(.issue("t1"))
        await log.failAlways(.full)
        _ = try await desk.perform(.issue("t2"))
        _ = try await desk.perform(.issue("t3"))
        let end = await desk.state.lastSequence
        await log.failAlways(nil)
        let reopened = try await QueueDesk.open(log, highWater: keeper)
        #expect(await reopened.hasLostEvents)
        let receipt = try await reopened.perform(.issue("t4"))
        #expect(receipt.ticket?.number.description == "A004")
        #expect(try #require(receipt.events.first).sequence > end)
    }

    @Test("what it holds outlives a restart, is shown as before, and is written when it can be")
    func heldOverRestart() async throws {
        let scratch = try Scratch()
        let file = HeldEventsFile(path: scratch.path("events"), of: "ward")
        let desk = try await QueueDesk.open(log, heldFile: file)
        _ = try await desk.perform(.issue("t1"))
        await log.failAlways(.permission)
        _ = try await desk.perform(.issue("t2"))
        _ = try await desk.perform(.callNext(counter: "1"))
        let before = await desk.state
        let reopened = try await QueueDesk.open(log, heldFile: file)
        #expect(await reopened.state == before)
        #expect(await reopened.snapshot.unwritten == ["t2"])
        #expect(await reopened.fault == .permission)
        #expect(try await reopened.perform(.issue("t3")).ticket?.number.description == "A003")
        await log.failAlways(nil)
        let third = try await QueueDesk.open(log, heldFile: file)
        #expect(await third.unwrittenCount == 0)
        #expect(await log.recorded.numbersIssued == ["A001", "A002", "A003"])
        #expect(file.read().isEmpty)
    }

    @Test("what was written in the last moment of a process is not written twice")
    func writtenAlready() async throws {
        let scratch = try Scratch()
        let file = HeldEventsFile(path: scratch.path("events"), of: "ward")
        let desk = try await QueueDesk.open(log)
        _ = try await desk.perform(.issue("t1"))
        _ = try await desk.perform(.issue("t2"))
        let recorded = await log.recorded
        try file.replace(with: Array(recorded.suffix(2)))
        let reopened = try await QueueDesk.open(log, heldFile: file)
        #expect(await log.recorded == recorded)
        #expect(await reopened.unwrittenCount == 0)
        #expect(file.read().isEmpty)
    }

    @Test("what another wrote before the restart comes first; nobody's number is given twice")
    func overtakenWhileDown() async throws {
        let scratch = try Scratch()
        let file = HeldEventsFile(path: scratch.path("events"), of: "ward")
        let desk = try await QueueDesk.open(log, heldFile: file)
        await log.failAlways(.io)
        _ = try await desk.perform(.issue("t1"))
        let end = await desk.state.lastSequence
        await log.failAlways(nil)
        try await log.rivalDecides(.issue("r1"), office: .sample())
        let reopened = try await QueueDesk.open(log, heldFile: file)
        #expect(await log.recorded.numbersIssued == ["A001", "A002"])
        #expect(await log.recorded.last?.event.ticket == "t1")
        #expect(try #require(await log.recorded.last).sequence > end)
        #expect(try await reopened.state == OfficeState(office: .sample(), replaying: log.recorded))
        #expect(file.read().isEmpty)
    }

    @Test("goes on where it can't leave anything to the next process, and says so once")
    func nowhereToLeaveIt() async throws {
        let scratch = try Scratch()
        let journal = Journal()
        let file = HeldEventsFile(path: scratch.path("missing/events"), of: "ward")
        let desk = try await QueueDesk.open(log, heldFile: file, journal: journal)
        await log.failAlways(.full)
        for ticket in ["t1", "t2"] { _ = try await desk.perform(.issue(TicketID(rawValue: ticket))) }
        #expect(await desk.unwrittenCount == 2)
        #expect(journal.lines.filter { $0.contains("a restart would lose") }.count == 1)
        await log.failAlways(nil)
        #expect(try await desk.perform(.issue("t3")).isDurable)
    }

    @Test("a restart after nothing was lost changes nothing")
    func cleanRestart() async throws {
        let scratch = try Scratch()
        let keeper = FileHighWaterKeeper(HighWaterFile(beside: scratch.path("queue.sqlite"), of: "ward"))
        let desk = try await QueueDesk.open(log, highWater: keeper)
        _ = try await desk.perform(.issue("t1"))
        let size = await log.recorded.count
        let reopened = try await QueueDesk.open(log, highWater: keeper)
        #expect(await log.recorded.count == size)
        #expect(await !reopened.hasLostEvents)
    }
}
