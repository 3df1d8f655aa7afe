import Foundation
import GRDB
import QueueModel
import QueueStore
import Testing

@Suite("Erasing a subject from the database's files")
struct SubjectErasureTests {
    private let scratch: Scratch
    private let sample: SubjectSample

    init() throws {
        scratch = try Scratch()
        sample = try SubjectSample(1)
    }

    /// Whether the sealed bytes lie anywhere in the database's files.
    private func isFound() throws -> Bool {
        try scratch.names.contains { name in
            let contents = try scratch.contents(name)
            return sample.records.contains { contents.range(of: $0.sealed) != nil }
        }
    }

    @Test("leaves nothing in database, write-ahead log and free pages; before, it is found")
    func gone() async throws {
        let log = try SQLiteEventLog.open(path: scratch.path(), office: "ward", at: monday8).log
        let store = SQLiteSubjectStore(log)
        try await store.enrol(sample.subject, sample.records, consent: sample.consent)
        #expect(try isFound())
        try await store.purge()
        #expect(try isFound())
        _ = try await store.erase(sample.subject.id, as: .sample())
        try await store.purge()
        #expect(try !isFound())
        try log.close()
        #expect(try !isFound())
    }

    @Test("many at once leave nothing in pages that became free")
    func freePages() async throws {
        let log = try SQLiteEventLog.open(path: scratch.path(), office: "ward", at: monday8).log
        let store = SQLiteSubjectStore(log)
        let samples = try (1...99).map { try SubjectSample(UInt8($0)) }
        for sample in samples { try await store.enrol(sample.subject, sample.records, consent: sample.consent) }
        try await store.purge()
        for sample in samples { _ = try await store.erase(sample.subject.id, as: .sample()) }
        try await store.purge()
        let database = try scratch.contents()
        #expect(samples.allSatisfy { database.range(of: $0.records[0].sealed) == nil })
        #expect(try scratch.contents("queue.sqlite-wal").isEmpty)
        try log.close()
    }

    @Test("waits for whoever still reads, says so, and is done when they have finished")
    func reader() async throws {
        let log = try SQLiteEventLog.open(path: scratch.path(), office: "ward", at: monday8).log
        let store = SQLiteSubjectStore(log)
        try await store.enrol(sample.subject, sample.records, consent: sample.consent)
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let reader = try DatabaseQueue(path: scratch.path(), configuration: configuration)
        try await reader.writeWithoutTransaction { db in
            try db.execute(sql: "BEGIN; SELECT count(*) FROM template")
        }
        _ = try await store.erase(sample.subject.id, as: .sample())
        let error = await #expect(throws: StoreError.self) { try await store.purge() }
        #expect(error?.code == .busy)
        try await reader.writeWithoutTransaction { db in try db.execute(sql: "COMMIT") }
        try await store.purge()
        #expect(try !isFound())
        try log.close()
    }

    @Test("offices don't see each other's subjects")
    func offices() async throws {
        let ward = SQLiteSubjectStore(try SQLiteEventLog.open(path: scratch.path(), office: "ward", at: monday8).log)
        let town = SQLiteSubjectStore(try SQLiteEventLog.open(path: scratch.path(), office: "town", at: monday8).log)
        try await ward.enrol(sample.subject, sample.records, consent: sample.consent)
        #expect(try await town.subjects().isEmpty)
        #expect(try await town.erase(sample.subject.id, as: .sample()) == nil)
        #expect(try await ward.subjects() == [sample.subject])
    }
}
