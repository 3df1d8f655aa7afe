import Broadcast
import QueueModel
import QueueStore
import Reception
import Testing

@Suite("Requests that are named", .timeLimit(.minutes(5)))
struct NamedRequestTests {
    private let key = RequestKey(name: "a", content: "1")

    @Test("are carried out once, however often and however close together they come")
    func once() async throws {
        let desk = try await QueueDesk.open(ScriptedEventLog())
        let first = try await desk.perform(.issue("t1"), for: key)
        async let again = desk.perform(.issue("t2"), for: key)
        async let onceMore = desk.perform(.issue("t3"), for: key)
        for receipt in try await [again, onceMore] {
            #expect(receipt.isRepeated && receipt.events.isEmpty && receipt.ticket?.id == "t1")
        }
        #expect(!first.isRepeated)
        #expect(await desk.state.tickets.map(\.id) == ["t1"])
    }

    @Test("give the ticket as it stands by now")
    func today() async throws {
        let desk = try await QueueDesk.open(ScriptedEventLog())
        _ = try await desk.perform(.issue("t1"), for: key)
        _ = try await desk.perform(.callNext(counter: "1"))
        #expect(try await desk.perform(.issue("t2"), for: key).ticket?.state == .called)
    }

    @Test("are known after a restart")
    func restart() async throws {
        let scratch = try Scratch()
        let log = try scratch.openLog()
        let desk = try await QueueDesk.open(log)
        _ = try await desk.perform(.issue("t1"), for: key)
        try log.close()
        let reopened = try await QueueDesk.open(scratch.openLog())
        #expect(try await reopened.perform(.issue("t2"), for: key).ticket?.id == "t1")
        #expect(await reopened.state == desk.state)
    }

    @Test("are known to another desk on the same log, even if it heard of nothing")
    func rival() async throws {
        let log = ScriptedEventLog()
        let (one, other) = (try await QueueDesk.open(log), try await QueueDesk.open(log))
        _ = try await one.perform(.issue("t1"), for: key)
        #expect(try await other.perform(.issue("t2"), for: key).ticket?.id == "t1")
        #expect(await log.recorded.numbersIssued == ["A001"])
    }

    @Test("are known while the store cannot be written, and when it can be again")
    func held() async throws {
        let log = ScriptedEventLog()
        let desk = try await QueueDesk.open(log)
        await log.failAlways(.full)
        _ = try await desk.perform(.issue("t1"), for: key)
        #expect(try await desk.perform(.issue("t2"), for: key).isRepeated)
        await log.failAlways(nil)
        try await desk.openDay()
        let reopened = try await QueueDesk.open(log)
        #expect(try await reopened.perform(.issue("t3"), for: key).ticket?.id == "t1")
    }

    @Test("may be tried again when they were refused")
    func refused() async throws {
        let desk = try await QueueDesk.open(ScriptedEventLog())
        await #expect(throws: DeskError.refused(.queueEmpty("1"))) {
            _ = try await desk.perform(.callNext(counter: "1"), for: key)
        }
        _ = try await desk.perform(.issue("t1"))
        #expect(try await desk.perform(.callNext(counter: "1"), for: key).ticket?.id == "t1")
    }

    @Test("are refused under a name that another one had")
    func reused() async throws {
        let desk = try await QueueDesk.open(ScriptedEventLog())
        _ = try await desk.perform(.issue("t1"), for: key)
        await #expect(throws: DeskError.refused(.requestKeyReused)) {
            _ = try await desk.perform(.issue("t2"), for: RequestKey(name: "a", content: "2"))
        }
    }

    @Test("read back as they are written; anything else is none", arguments: ["", "a", "a/b/c"])
    func text(malformed: String) {
        #expect(RequestKey(key.description) == key)
        #expect(RequestKey(malformed) == nil)
    }
}
