import Foundation
import GRDB
import QueueModel
import QueueStore
import Testing

@Suite("A copy that stands in for a database")
struct StandInTests {
    private let scratch: Scratch
    private let standIn: StandIn
    private let run: [RecordedEvent]

    init() throws {
        scratch = try Scratch()
        standIn = StandIn(for: scratch.path(), in: scratch.path("memory"))
        run = sampleRun(steps: 300, office: try .sample()).log
    }

    /// A database whose write-ahead log holds events that the database itself does not.
    private func openDatabase() async throws -> SQLiteEventLog {
        let log = try SQLiteEventLog.open(path: scratch.path(), office: "ward", at: monday8).log
        for event in run { try await log.append([event]) }
        return log
    }

    @Test("holds all that the database and its write-ahead log hold, and takes nothing")
    func copy() async throws {
        let log = try await openDatabase()
        let before = try scratch.contents()
        let copy = try standIn.open(office: "ward", at: monday8)
        #expect(try await copy.events(after: 0, limit: .max) == run)
        #expect(try await copy.lastSequence() == log.lastSequence())
        let next = RecordedEvent(
            sequence: run[run.count - 1].sequence + 1,
            at: monday8,
            event: .serviceStarted(ticket: "t")
        )
        let error = await #expect(throws: StoreError.self) { try await copy.append([next]) }
        #expect(error?.code == .permission)
        #expect(try scratch.contents() == before)
        standIn.remove()
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path("memory")).isEmpty)
    }

    @Test("a log that takes nothing says why, and reads on")
    func reason() async throws {
        let log = try await openDatabase()
        let readOnly = ReadOnlyEventLog(log, because: StoreError(.full, detail: "by the test"))
        let error = await #expect(throws: StoreError.self) { try await readOnly.append(run) }
        #expect(error?.code == .full)
        #expect(try await readOnly.events(after: 0, limit: .max) == run)
        #expect(try await readOnly.currentDay() == log.currentDay())
        #expect(try await readOnly.beginning(ofLatestDays: 1) == log.beginning(ofLatestDays: 1))
        #expect(try await readOnly.lastSequence() == log.lastSequence())
    }

    @Test("is made anew where one was left, and not at all where there is no database or a damaged one")
    func anew() async throws {
        #expect(throws: StoreError.self) { try standIn.open(office: "ward", at: monday8) }
        let log = try await openDatabase()
        _ = try standIn.open(office: "ward", at: monday8)
        #expect(try await standIn.open(office: "ward", at: monday8).lastSequence() == log.lastSequence())
        try log.close()
        var bytes = try scratch.contents()
        bytes.replaceSubrange(0..<5_000, with: Data(repeating: 7, count: 5_000))
        try scratch.write(bytes)
        let error = #expect(throws: StoreError.self) { try standIn.open(office: "ward", at: monday8) }
        #expect(error?.code == .corrupt)
    }

    @Test("is over when the disk takes writes again; the database is as it was")
    func over() async throws {
        let log = try await openDatabase()
        // A folder in the way stands for a disk that takes nothing.
        try FileManager.default.createDirectory(
            atPath: scratch.path("queue.sqlite.probe"),
            withIntermediateDirectories: true
        )
        #expect(await !standIn.isOver(.full))
        try FileManager.default.removeItem(atPath: scratch.path("queue.sqlite.probe"))
        #expect(await standIn.isOver(.full))
        #expect(await standIn.isOver(.migrationCopy))
        #expect(try scratch.names.contains("queue.sqlite.probe") == false)
        #expect(try await log.events(after: 0, limit: .max) == run)
    }

    @Test("is no way out of what would be so with a copy, too")
    func limits() {
        for code in [StoreError.Code.corrupt, .newer, .foreign, .failed, .busy] {
            #expect(!StandIn.helps(against: code))
        }
        for code in [StoreError.Code.full, .io, .permission, .path] { #expect(StandIn.helps(against: code)) }
    }
}
