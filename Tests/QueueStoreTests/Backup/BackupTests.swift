import Foundation
import GRDB
import QueueModel
import QueueStore
import Testing

@Suite("A copy of a database")
struct BackupTests {
    private let scratch: Scratch
    private let folder: BackupFolder
    private let run: [RecordedEvent]

    init() throws {
        scratch = try Scratch()
        folder = BackupFolder(path: scratch.path("backups"))
        run = try sampleRun(steps: 600, office: .sample()).log
    }

    private var backup: Backup { Backup(of: scratch.path(), into: folder) }

    private func filledLog() async throws -> SQLiteEventLog {
        let log = try SQLiteEventLog.open(path: scratch.path(), office: "ward", at: monday8).log
        try await log.append(run)
        return log
    }

    private var files: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    }

    @Test("holds all that was written, in one file of its owner's, while the daemon works on")
    func whole() async throws {
        let log = try await filledLog()
        let made = try backup.make(at: monday8)
        #expect(made.events == Int64(run.count))
        #expect(files == ["kioskd-20261123T010000Z.sqlite", "last-attempt"])
        #expect(folder.entries() == [made.copy])
        let mode = try FileManager.default.attributesOfItem(atPath: made.copy.path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        let end = run[run.count - 1].sequence
        try await log.append([RecordedEvent(sequence: end + 1, at: monday8, event: .ticketRecalled(ticket: "none"))])
        #expect(try await DatabaseVerification.verify(path: made.copy.path).lastSequences == ["ward": end])
    }

    @Test("is made while others write, and holds back none of them")
    func besideWriters() async throws {
        let log = try await filledLog()
        let backup = backup
        let last = run[run.count - 1].sequence
        let writing = Task {
            for step in 1...300 {
                let event = RecordedEvent(
                    sequence: last + Int64(step),
                    at: monday8,
                    event: .ticketRecalled(ticket: "none")
                )
                try await log.append([event])
            }
        }
        for _ in 1...5 {
            let made = try backup.make(at: monday8)
            #expect(try await DatabaseVerification.verify(path: made.copy.path).faults.isEmpty)
        }
        try await writing.value
        #expect(try await log.lastSequence() == last + 300)
        #expect(folder.entries().count == 5, "copies of one second have names of their own")
    }

    @Test("gets no name when it is not sound, and what was there stays")
    func unsound() async throws {
        let log = try await filledLog()
        _ = try backup.make(at: monday8)
        try log.close()
        try await DatabaseQueue(path: scratch.path()).writeWithoutTransaction { db in
            try db.execute(
                sql: """
                    UPDATE ticket SET number = 'Z999'
                    WHERE id = (SELECT max(id) FROM ticket WHERE day = (SELECT max(day) FROM ticket))
                    """
            )
        }
        let error = #expect(throws: BackupError.self) { try backup.make(at: monday8.advanced(byMilliseconds: 60_000)) }
        #expect(error?.code == .unsound)
        #expect(folder.hasLastAttemptFailed)
        #expect(files == ["kioskd-20261123T010000Z.sqlite", "last-attempt"])
        #expect(backup.rotate(BackupRotation(days: 1, weeks: 0, months: 0), secondsFromUTC: 0).isEmpty)
    }

    @Test("clears what an attempt that was stopped has left")
    func partials() async throws {
        _ = try await filledLog()
        try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
        let stale = folder.path + "/kioskd-20260101T000000Z.sqlite.partial"
        try Data("half".utf8).write(to: URL(fileURLWithPath: stale))
        _ = try backup.make(at: monday8)
        #expect(!FileManager.default.fileExists(atPath: stale))
    }

    @Test("of a database that is not there is refused")
    func missing() {
        let error = #expect(throws: BackupError.self) { try backup.make(at: monday8) }
        #expect(error?.code == .missing)
    }

    @Test("into a folder that cannot be made is refused with its cause")
    func badFolder() async throws {
        _ = try await filledLog()
        try scratch.write(Data("x".utf8), to: "file")
        let error = #expect(throws: BackupError.self) {
            try Backup(of: scratch.path(), into: BackupFolder(path: scratch.path("file/backups"))).make(at: monday8)
        }
        #expect(error?.code == .failed)
    }
}
