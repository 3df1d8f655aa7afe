import Foundation
import GRDB
import QueueModel
import QueueStore
import Testing

@Suite("The SQLite log")
struct SQLiteEventLogTests {
    private let scratch: Scratch
    private let run: (log: [RecordedEvent], state: OfficeState)

    init() throws {
        scratch = try Scratch()
        run = try sampleRun(steps: 800, office: .sample())
    }

    private func open(office: OfficeID = "ward", name: String = "queue.sqlite") throws -> SQLiteEventLog {
        try SQLiteEventLog.open(path: scratch.path(name), office: office, at: monday8).log
    }

    @Test("keeps its events when it is closed and opened again")
    func reopen() async throws {
        let log = try open()
        try await log.append(run.log)
        try log.close()
        let (again, outcome) = try SQLiteEventLog.open(path: scratch.path(), office: "ward", at: monday8)
        #expect(outcome == .opened)
        #expect(try await again.events(after: 0, limit: .max) == run.log)
    }

    @Test("loses nothing that was acknowledged when the process dies")
    func killed() async throws {
        let log = try open()
        for (index, event) in run.log.prefix(60).enumerated() {
            try await log.append([event])
            guard index.isMultiple(of: 10) else { continue }
            // What a killed process leaves: the two files as they are, the log of writes not yet moved.
            for suffix in ["", "-wal"] {
                try scratch.write(scratch.contents("queue.sqlite" + suffix), to: "left\(index)" + suffix)
            }
            let left = try open(name: "left\(index)")
            #expect(try await left.events(after: 0, limit: .max) == Array(run.log[...index]))
        }
    }

    @Test("drops a transaction that was torn in the middle, and nothing before it")
    func tornTransaction() async throws {
        let log = try open()
        try await log.append(Array(run.log[..<20]))
        let whole = try scratch.contents("queue.sqlite-wal").count
        try await log.append(Array(run.log[20..<200]))
        let wal = try scratch.contents("queue.sqlite-wal")
        try #require(wal.count > whole)
        try scratch.write(scratch.contents(), to: "torn")
        try scratch.write(wal.prefix(wal.count - 100), to: "torn-wal")
        let torn = try open(name: "torn")
        #expect(try await torn.events(after: 0, limit: .max) == Array(run.log[..<20]))
        try await torn.append(Array(run.log[20..<200]))
    }

    @Test("keeps offices on one file apart")
    func offices() async throws {
        let ward = try open()
        let commune = try open(office: "commune")
        let other = try sampleRun(steps: 50, office: .sample(id: "commune")).log
        try await ward.append(run.log)
        try await commune.append(other)
        #expect(try await ward.events(after: 0, limit: .max) == run.log)
        #expect(try await commune.events(after: 0, limit: .max) == other)
    }

    @Test("finishes an append although its task was cancelled")
    func cancelledAppend() async throws {
        let log = try open()
        let events = run.log
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            try await log.append(events)
        }
        try await task.value
        #expect(try await log.lastSequence() == Int64(events.count))
    }

    @Test(
        "refuses to change or delete an event, for whatever program",
        arguments: ["UPDATE event SET at = 0", "DELETE FROM event"]
    )
    func appendOnly(sql: String) async throws {
        let log = try open()
        try await log.append(run.log)
        let database = try DatabaseQueue(path: scratch.path())
        #expect(throws: DatabaseError.self) { try database.write { try $0.execute(sql: sql) } }
        #expect(try await log.events(after: 0, limit: .max) == run.log)
    }

    @Test(
        "names the event that it cannot read",
        arguments: [
            #"{"type":"ticketEaten"}"#, "", "{", String(repeating: #"{"a":"#, count: 300_000),
            String(repeating: #"{"a":"#, count: 300_000) + "1" + String(repeating: "}", count: 300_000),
        ]
    )
    func unreadable(body: String) async throws {
        let log = try open()
        try await log.append(Array(run.log[..<3]))
        let database = try DatabaseQueue(path: scratch.path())
        try await database.write { db in
            // As a foreign file may be: the table itself takes no such text.
            try db.execute(sql: "PRAGMA ignore_check_constraints = ON")
            try db.execute(sql: "INSERT INTO event VALUES ('ward', 4, 0, 'ticketEaten', ?, NULL)", arguments: [body])
        }
        let error = await #expect(throws: StoreError.self) { try await log.currentDay() }
        #expect(error?.code == .eventUnreadable)
        #expect(error?.detail.hasPrefix("event 4 of type ticketEaten") == true)
    }

    @Test("fails with an error of its own once it is closed")
    func closed() async throws {
        let log = try open()
        try log.close()
        await #expect(throws: StoreError.self) { try await log.append(run.log) }
        await #expect(throws: StoreError.self) { try await log.lastSequence() }
    }
}
