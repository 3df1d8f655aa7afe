import Foundation
import GRDB
import QueueModel
import QueueStore
import Testing

@Suite("Opening a database")
struct OpeningTests {
    private let scratch: Scratch
    private static let kept = "queue.sqlite.damaged-20261123T010000000Z"

    init() throws {
        scratch = try Scratch()
    }

    @discardableResult
    private func open(_ path: String? = nil) throws -> (log: SQLiteEventLog, outcome: OpenOutcome) {
        try SQLiteEventLog.open(path: path ?? scratch.path(), office: "ward", at: monday8)
    }

    private func expect(_ code: StoreError.Code, opening path: String? = nil) {
        let error = #expect(throws: StoreError.self) { try open(path) }
        #expect(error?.code == code, "\(String(describing: error))")
    }

    /// A closed database of several hundred pages.
    private func fill() async throws -> Data {
        let log = try open().log
        try await log.append(sampleRun(steps: 3_000, office: .sample()).log)
        try log.close()
        return try scratch.contents()
    }

    @Test("a missing directory is made, and the file is the owner's alone")
    func missingDirectory() throws {
        let path = scratch.path("a/b/queue.sqlite")
        #expect(try open(path).outcome == .created)
        let permissions = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(permissions == 0o600)
        #expect(try open(path).outcome == .opened)
    }

    @Test("an empty file is a database that nothing was written to")
    func emptyFile() async throws {
        try scratch.write(Data())
        #expect(try open().outcome == .opened)
    }

    enum Damage: CaseIterable {
        case garbage, truncated, badPage, header

        func inflict(on sound: Data) -> Data {
            var data = sound
            switch self {
            case .garbage: data = Data((0..<8_192).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ 7) })
            case .truncated: data = data.prefix(data.count / 2 + 100)
            case .badPage: data.replaceSubrange(4_096..<16_384, with: Data(repeating: 0xA5, count: 12_288))
            case .header: data.replaceSubrange(0..<16, with: Data(repeating: 0, count: 16))
            }
            return data
        }
    }

    @Test("a damaged file is kept aside byte for byte and a fresh one works", arguments: Damage.allCases)
    func damaged(_ damage: Damage) async throws {
        let bytes = try await damage.inflict(on: fill())
        try scratch.write(bytes)
        let (log, outcome) = try open()
        guard case .damaged(let keptAt, let detail) = outcome else {
            Issue.record("\(damage) was not noticed: \(outcome)")
            return
        }
        #expect(keptAt == scratch.path(Self.kept))
        #expect(!detail.isEmpty)
        #expect(try scratch.contents(Self.kept) == bytes)
        #expect(try await log.lastSequence() == 0)
        try await log.append(sampleRun(steps: 10, office: .sample()).log)
    }

    @Test("the write-ahead log of a damaged file is kept with it, unchanged")
    func damagedWithLog() async throws {
        _ = try await fill()
        let log = try open().log
        let last = try await log.lastSequence()
        try await log.append([RecordedEvent(sequence: last + 1, at: monday8, event: .ticketRecalled(ticket: "none"))])
        var main = try scratch.contents()
        main.replaceSubrange(4_096..<main.count / 2, with: Data(repeating: 0x5A, count: main.count / 2 - 4_096))
        let wal = try scratch.contents("queue.sqlite-wal")
        #expect(!wal.isEmpty)
        let other = try Scratch()
        try other.write(main)
        try other.write(wal, to: "queue.sqlite-wal")
        guard case .damaged = try open(other.path()).outcome else {
            Issue.record("the damage was not noticed")
            return
        }
        #expect(try other.contents(Self.kept) == main)
        #expect(try other.contents(Self.kept + "-wal") == wal)
    }

    @Test("a file whose pages all stand in a sound write-ahead log is not damaged: nothing is lost")
    func repairedByLog() async throws {
        let log = try open().log
        let run = try sampleRun(steps: 300, office: .sample()).log
        try await log.append(run)
        let other = try Scratch()
        try other.write(Data(repeating: 0x5A, count: 12_288))
        try other.write(scratch.contents("queue.sqlite-wal"), to: "queue.sqlite-wal")
        let (again, outcome) = try open(other.path())
        #expect(outcome == .opened)
        #expect(try await again.events(after: 0, limit: .max) == run)
    }

    @Test("a second damaged file at the same moment does not replace the first")
    func damagedTwice() throws {
        for byte in [UInt8(1), 2] {
            for name in try scratch.names where !name.contains("damaged") {
                try FileManager.default.removeItem(atPath: scratch.path(name))
            }
            try scratch.write(Data(repeating: byte, count: 5_000))
            try open()
        }
        #expect(try scratch.contents(Self.kept).first == 1)
        #expect(try scratch.contents(Self.kept + "-2").first == 2)
    }

    @Test("a database of a newer version is refused and left as it is")
    func newer() async throws {
        _ = try await fill()
        let database = try DatabaseQueue(path: scratch.path())
        try await database.write { db in
            try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('2 what nobody knows yet')")
        }
        try database.close()
        let before = try scratch.contents()
        expect(.newer)
        #expect(try scratch.contents() == before)
        #expect(try !scratch.names.contains { $0.contains("damaged") })
    }

    @Test("another program's database is refused and left as it is")
    func foreign() throws {
        let database = try DatabaseQueue(path: scratch.path())
        try database.write { try $0.execute(sql: "CREATE TABLE song (title TEXT)") }
        try database.close()
        let before = try scratch.contents()
        expect(.foreign)
        #expect(try scratch.contents() == before)
    }

    @Test("a path that cannot hold a file is told from one that may not be written")
    func impossiblePaths() throws {
        expect(.path, opening: scratch.directory.path)
        try scratch.write(Data("x".utf8), to: "file")
        expect(.path, opening: scratch.path("file/queue.sqlite"))
    }

    @Test("a directory nobody may write to is a question of permission, even for root")
    func unwritableSystemDirectory() {
        expect(.permission, opening: "/sys/kernel/kioskd-test/queue.sqlite")
    }

    @Test(
        "a file or directory that only others may write is a question of permission",
        .enabled(if: geteuid() != 0, "root may write everywhere"),
        arguments: [("queue.sqlite", 0o400), ("", 0o500)]
    )
    func unwritable(name: String, permissions: Int) throws {
        try open().log.close()
        let attributes: [FileAttributeKey: Any] = [.posixPermissions: permissions]
        try FileManager.default.setAttributes(attributes, ofItemAtPath: scratch.path(name))
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: scratch.path(name)) }
        expect(.permission)
    }

    @Test("the writer waits for the disk before it answers")
    func synchronous() async throws {
        let log = try open().log
        #expect(try await log.durability() == .full)
    }
}
