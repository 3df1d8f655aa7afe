import Broadcast
import QueueModel
import QueueStore
import Reception
import Testing

@Suite("A desk and its log", .timeLimit(.minutes(5)))
struct DurabilityTests {
    private let log = ScriptedEventLog()
    private let journal = Journal()

    @Test("nothing is seen before it is durable")
    func nothingBeforeDurable() async throws {
        let desk = try await QueueDesk.open(log)
        let before = await desk.state
        let events = desk.events.subscribe()
        await log.hold()
        let command = await desk.submit(.issue("t1"))[0]
        await log.appendIsHeld()
        #expect(await desk.state == before)
        let marker = desk.publishMarker()
        await log.release()
        let receipt = try await command.value
        #expect(await events.first(2) == [marker] + receipt.events)
        #expect(await desk.state.ticket("t1")?.number.description == "A001")
    }

    @Test(
        "after a transaction that can't be outlived all is as before, and the caller knows why",
        arguments: [.newer, .foreign, .failed, .eventUnreadable, .cancelled] as [StoreError.Code]
    )
    func failure(_ code: StoreError.Code) async throws {
        let desk = try await QueueDesk.open(log)
        let before = await desk.state
        let stored = await log.recorded
        let events = desk.events.subscribe()
        await log.failNext(code)
        await #expect(throws: DeskError.notStored(StoreError(code, detail: "by the test"))) {
            try await desk.perform(.issue("t1"))
        }
        #expect(await desk.state == before)
        #expect(await log.recorded == stored)
        let marker = desk.publishMarker()
        let receipt = try await desk.perform(.issue("t1"))
        #expect(receipt.ticket?.number.description == "A001")
        #expect(await events.first(2) == [marker] + receipt.events)
    }

    @Test("commands that arrive while a transaction is written go together into the next one, in order")
    func groupCommit() async throws {
        let desk = try await QueueDesk.open(log)
        await log.hold()
        let first = await desk.submit(.issue("t1"))
        await log.appendIsHeld()
        let others = await desk.submit(.issue("t2"), .issue("t3"), .callNext(counter: "1"), .issue("t4"))
        await log.release()
        var tickets: [String] = []
        for command in first + others {
            tickets.append(try #require(await command.value.ticket).number.description)
        }
        #expect(tickets == ["A001", "A002", "A003", "A001", "A004"])
        #expect(await log.transactionSizes == [1, 1, 4])
    }

    @Test("a refusal harms no other command of its transaction")
    func refusalInBatch() async throws {
        let desk = try await QueueDesk.open(log)
        await log.hold()
        let first = await desk.submit(.issue("t1"))
        await log.appendIsHeld()
        let others = await desk.submit(.issue("t2"), .issue("t1"), .recall(ticket: "t2"), .issue("t3"))
        await log.release()
        #expect(try await first[0].value.ticket?.id == "t1")
        #expect(try await others[0].value.ticket?.id == "t2")
        await #expect(throws: DeskError.refused(.duplicateTicket("t1"))) { try await others[1].value }
        await #expect(throws: DeskError.self) { try await others[2].value }
        #expect(try await others[3].value.ticket?.number.description == "A003")
    }

    @Test("all commands of a failed transaction fail, and the next transaction is written")
    func failureInBatch() async throws {
        let desk = try await QueueDesk.open(log)
        await log.hold()
        let first = await desk.submit(.issue("t1"))
        await log.appendIsHeld()
        let others = await desk.submit(.issue("t2"), .issue("t3"))
        await log.failNext(.failed)
        await log.release()
        await #expect(throws: DeskError.self) { try await first[0].value }
        #expect(try await others[0].value.ticket?.number.description == "A001")
        #expect(try await others[1].value.ticket?.number.description == "A002")
    }

    @Test("a caller who gives up stops neither their own command nor anybody else's")
    func cancelledCaller() async throws {
        let desk = try await QueueDesk.open(log)
        await log.hold()
        let first = await desk.submit(.issue("t1"))
        await log.appendIsHeld()
        let others = await desk.submit(.issue("t2"), .issue("t3"))
        first[0].cancel()
        others[0].cancel()
        await log.release()
        for (command, number) in zip(first + others, ["A001", "A002", "A003"]) {
            #expect(try await command.value.ticket?.number.description == number)
        }
        #expect(await log.recorded.numbersIssued == ["A001", "A002", "A003"])
    }

    @Test("every subscriber gets every event once, in the order of the log")
    func publishing() async throws {
        let desk = try await QueueDesk.open(log)
        let known = await log.recorded.count
        let subscriptions = (0..<3).map { _ in desk.events.subscribe() }
        try await withThrowingTaskGroup { group in
            for number in 1...40 {
                group.addTask { _ = try await desk.perform(.issue(TicketID(rawValue: "t\(number)"))) }
            }
            try await group.waitForAll()
        }
        let expected = await Array(log.recorded[known...])
        #expect(expected.count == 40)
        let marker = desk.publishMarker()
        for events in subscriptions {
            #expect(await events.first(41) == expected + [marker])
        }
    }

    @Test("200 commands at the same time give 200 consecutive numbers, each its own")
    func manyAtOnce() async throws {
        let desk = try await QueueDesk.open(log)
        let numbers = try await withThrowingTaskGroup { group in
            for index in 1...200 {
                group.addTask { try await desk.perform(.issue(TicketID(rawValue: "t\(index)"))).ticket?.number }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        let expected = (1...200).map { TicketNumber(letter: "A", serial: $0) }
        #expect(Set(numbers) == Set(expected))
        #expect(await desk.state.tickets.map(\.number) == expected)
    }

    @Test("a desk that is opened again stands where the one before stood")
    func reopening() async throws {
        let desk = try await QueueDesk.open(log)
        let commands: [Command] = [
            .issue("t1"), .issue("t2", "land"), .issue("t3"), .callNext(counter: "1"), .start(ticket: "t1"),
            .callNext(counter: "2"), .finish(ticket: "t1"), .noShow(ticket: "t2"), .cancel(ticket: "t3"), .issue("t4"),
        ]
        for command in commands { _ = try await desk.perform(command) }
        let size = await log.recorded.count
        let reopened = try await QueueDesk.open(log)
        #expect(await reopened.state == desk.state)
        #expect(await log.recorded.count == size)
        #expect(try await reopened.perform(.issue("t5")).ticket?.number.description == "A004")
    }

    @Test("a log that cannot be used opens no desk")
    func unreadable() async throws {
        await log.failNext(.failed)
        await #expect(throws: DeskError.notStored(StoreError(.failed, detail: "by the test"))) {
            try await QueueDesk.open(log)
        }
    }

    @Test("a lasting fault and its end are logged once each, without anything personal")
    func logging() async throws {
        let desk = try await QueueDesk.open(log, journal: journal)
        await log.failNext(.full, .full, .io)
        for ticket in ["t1", "t2", "t3", "t4", "t5"] { _ = try await desk.perform(.issue(TicketID(rawValue: ticket))) }
        let full = StoreError(.full, detail: "by the test")
        let io = StoreError(.io, detail: "by the test")
        #expect(
            journal.lines == [
                "error the store cannot be written code=database-full detail=\(full)",
                "error the store cannot be written code=database-io detail=\(io)",
                "notice everything is stored again",
            ]
        )
    }
}
