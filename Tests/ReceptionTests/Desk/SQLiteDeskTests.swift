import Broadcast
import QueueModel
import QueueStore
import Reception
import Testing

@Suite("Desks on a real database", .timeLimit(.minutes(5)))
struct SQLiteDeskTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    @Test("a restart finds everything that was acknowledged")
    func restart() async throws {
        let log = try scratch.openLog()
        let desk = try await QueueDesk.open(log)
        let commands: [Command] = [
            .issue("t1"), .issue("t2", "land"), .callNext(counter: "1"), .recall(ticket: "t1"), .start(ticket: "t1"),
        ]
        for command in commands { _ = try await desk.perform(command) }
        try log.close()
        let reopened = try await QueueDesk.open(scratch.openLog())
        #expect(await reopened.state == desk.state)
        #expect(try await reopened.perform(.issue("t3")).ticket?.number.description == "A002")
    }

    @Test("200 commands at the same time give 200 consecutive numbers, all of them in the log")
    func manyAtOnce() async throws {
        let log = try scratch.openLog()
        let desk = try await QueueDesk.open(log)
        let numbers = try await issue(1...200, at: [desk])
        let expected = (1...200).map { TicketNumber(letter: "A", serial: $0).description }
        #expect(Set(numbers) == Set(expected))
        #expect(try await desk.history(after: 0, limit: .max).numbersIssued == expected)
        #expect(try await desk.history(after: 5, limit: 3).map(\.sequence) == [6, 7, 8])
    }

    @Test("two desks on one file give no number twice, and end in the same state")
    func twoDesks() async throws {
        let desks = [try await QueueDesk.open(scratch.openLog()), try await QueueDesk.open(scratch.openLog())]
        let start = await desks[0].state.lastSequence
        let subscriptions = desks.map { $0.events.subscribe() }
        let numbers = try await issue(1...100, at: desks)
        #expect(Set(numbers).count == 100)
        for desk in desks { try await desk.openDay() }
        #expect(await desks[0].state == desks[1].state)
        let written = try await desks[0].history(after: start, limit: .max)
        #expect(written.numbersIssued == (1...100).map { TicketNumber(letter: "A", serial: $0).description })
        for events in subscriptions {
            #expect(await events.first(100) == written)
        }
    }

    /// Issues a ticket for each index, all at once and at the desks in turn; gives their numbers.
    private func issue(_ indices: ClosedRange<Int>, at desks: [QueueDesk]) async throws -> [String] {
        try await withThrowingTaskGroup { group in
            for index in indices {
                let desk = desks[index % desks.count]
                group.addTask {
                    let receipt = try await desk.perform(.issue(TicketID(rawValue: "t\(index)")))
                    return try #require(receipt.ticket).number.description
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
    }
}
