import GRDB
import QueueModel
import QueueStore
import Testing

@Suite("What verifying finds")
struct VerificationTests {
    private let scratch: Scratch
    private let run: [RecordedEvent]

    init() throws {
        scratch = try Scratch()
        run = try sampleRun(steps: 1_500, office: .sample()).log
    }

    private func faults(after statements: String = "", appending more: [RecordedEvent] = []) async throws -> [String] {
        let log = try SQLiteEventLog.open(path: scratch.path(), office: "ward", at: monday8).log
        try await log.append(run + more)
        try log.close()
        let database = try DatabaseQueue(path: scratch.path())
        try await database.writeWithoutTransaction { db in
            try db.execute(sql: "DROP TRIGGER event_is_never_changed; DROP TRIGGER event_is_never_deleted;")
            try db.execute(sql: statements)
        }
        try database.close()
        return try await DatabaseVerification.verify(path: scratch.path()).faults
    }

    @Test("nothing in a varied log of several days")
    func sound() async throws {
        #expect(try await faults() == [])
    }

    @Test(
        "what is missing or does not agree, on any day",
        arguments: [
            ("DELETE FROM event WHERE sequence = 40", "events 40 to 40 are missing"),
            ("DELETE FROM event WHERE sequence = 1", "events 1 to 1 are missing"),
            ("UPDATE ticket SET state = 'finished' WHERE number = 'A001' AND state <> 'finished'", "A001"),
            ("DELETE FROM ticket WHERE number = 'A002'", "A002"),
            ("UPDATE event SET body = '{\"type\":\"x\"}' WHERE sequence = 50", "event 50"),
        ]
    )
    func faulty(statements: String, expected: String) async throws {
        let found = try await faults(after: statements)
        #expect(found.contains { $0.contains(expected) }, "\(found)")
    }

    @Test("no fault in a gap that the log itself tells of, but in one that it tells wrongly")
    func declaredGap() async throws {
        let last = run[run.count - 1]
        func lost(after: Int64) -> RecordedEvent {
            RecordedEvent(sequence: last.sequence + 50, at: last.at, event: .eventsLost(after: after))
        }
        #expect(try await faults(appending: [lost(after: last.sequence)]) == [])
        #expect(
            try await VerificationTests().faults(
                after: "UPDATE event SET body = '{\"after\":3,\"type\":\"eventsLost\"}' WHERE type = 'eventsLost'",
                appending: [lost(after: last.sequence)]
            ).contains { $0.contains("are missing") }
        )
    }
}
