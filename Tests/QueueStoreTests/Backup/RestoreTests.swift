import Foundation
import GRDB
import QueueModel
import QueueStore
import Testing

@Suite("Restoring a copy")
struct RestoreTests {
    private let scratch: Scratch
    private let folder: BackupFolder
    private let run: [RecordedEvent]

    init() throws {
        scratch = try Scratch()
        folder = BackupFolder(path: scratch.path("backups"))
        run = try sampleRun(steps: 2_000, office: .sample()).log
    }

    private var safeguards: SQLiteEventLog.Safeguards {
        SQLiteEventLog.Safeguards(backups: folder, copiesBeforeMigration: true)
    }

    private func open() throws -> (log: SQLiteEventLog, outcome: OpenOutcome) {
        try SQLiteEventLog.open(path: scratch.path(), office: "ward", at: monday8, safeguards: safeguards)
    }

    /// A closed database of all events, and a copy that ends behind the first `count`.
    private func office(copyOf count: Int) async throws -> BackupFolder.Entry {
        let log = try open().log
        try await log.append(Array(run[..<count]))
        let copy = try Backup(of: scratch.path(), into: folder).make(at: monday8).copy
        try await log.append(Array(run[count...]))
        try log.close()
        return copy
    }

    /// Overwrites a share of the pages, the first one left as it is.
    private func damage(from start: Double, to end: Double) throws {
        var data = try scratch.contents()
        let pages = data.count / 4_096
        for page in max(1, Int(Double(pages) * start))..<Int(Double(pages) * end) {
            data.replaceSubrange(page * 4_096..<(page + 1) * 4_096, with: Data(repeating: 0xA5, count: 4_096))
        }
        try scratch.write(data)
    }

    @Test("a damaged database is replaced by its newest sound copy by itself, and nothing is deleted")
    func automatic() async throws {
        _ = try await office(copyOf: 900)
        try damage(from: 0.02, to: 0.9)
        let bytes = try scratch.contents()
        let (log, outcome) = try open()
        guard case .restored(let report, _, _) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(report.copyEnd == run[899].sequence)
        #expect(report.salvagedEnd >= report.copyEnd)
        let kept = try #require(report.keptAt)
        #expect(try Data(contentsOf: URL(fileURLWithPath: kept)) == bytes)
        let events = try await log.events(after: 0, limit: .max)
        #expect(events == Array(run.prefix(events.count)))
        #expect(Int64(events.count) == report.salvagedEnd)
    }

    @Test("events behind the copy that can still be read are taken along")
    func salvage() async throws {
        _ = try await office(copyOf: 900)
        // The last pages belong to tables that were filled last, not to the log alone.
        let root = try await DatabaseQueue(path: scratch.path()).read { db in
            try Int.fetchOne(db, sql: "SELECT rootpage FROM sqlite_schema WHERE name = 'ticket_leg'") ?? 0
        }
        var data = try scratch.contents()
        data.replaceSubrange((root - 1) * 4_096..<root * 4_096, with: Data(repeating: 0xA5, count: 4_096))
        try scratch.write(data)
        let (log, outcome) = try open()
        guard case .restored(let report, _, _) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(report.salvagedEnd == run[run.count - 1].sequence)
        #expect(try await log.events(after: 0, limit: .max) == run)
        try log.close()
        #expect(try await DatabaseVerification.verify(path: scratch.path()).faults.isEmpty)
    }

    @Test("a copy that is damaged itself is passed over")
    func damagedCopy() async throws {
        let sound = try await office(copyOf: 400)
        let bad = folder.path + "/" + BackupName(moment: monday8.advanced(byMilliseconds: 5_000)).description
        try Data(repeating: 0x5A, count: 20_000).write(to: URL(fileURLWithPath: bad))
        try scratch.write(Data(repeating: 0x5A, count: 20_000))
        guard case .restored(let report, let name, _) = try open().outcome else {
            Issue.record("nothing was restored")
            return
        }
        #expect(name == sound.name)
        #expect(report.salvagedEnd == run[399].sequence, "nothing can be read of garbage")
    }

    @Test("by hand it takes what was there aside and leaves what came after the copy out")
    func byHand() async throws {
        let copy = try await office(copyOf: 300)
        let before = try scratch.contents()
        let report = try DatabaseRestore(of: scratch.path(), office: "ward").replace(with: copy.path, at: monday8)
        #expect(report.copyEnd == run[299].sequence && report.salvagedEnd == report.copyEnd)
        #expect(try Data(contentsOf: URL(fileURLWithPath: #require(report.keptAt))) == before)
        #expect(try await open().log.lastSequence() == report.copyEnd)
    }

    @Test("a copy that is not sound changes nothing")
    func unsoundCopy() async throws {
        _ = try await office(copyOf: 300)
        let before = try scratch.contents()
        try scratch.write(Data(repeating: 0x5A, count: 20_000), to: "bad.sqlite")
        let restore = DatabaseRestore(of: scratch.path(), office: "ward")
        let error = #expect(throws: BackupError.self) {
            try restore.replace(with: scratch.path("bad.sqlite"), at: monday8)
        }
        #expect(error?.code == .unsound)
        #expect(try scratch.contents() == before)
        #expect(try !scratch.names.contains { $0.contains("restoring") })
    }

    @Test("whoever holds the database excludes whoever would replace it, and the other way round")
    func hold() async throws {
        let log = try open().log
        #expect(throws: StoreError.self) { try DatabaseHold(.exclusive, of: scratch.path()) }
        try log.close()
        withExtendedLifetime(log) {}
    }

    /// The files as a power cut leaves them between two steps of putting the new file in place.
    enum Cut: CaseIterable {
        case beforeSettingAside, logSetAside, allSetAside
    }

    @Test("a power cut leaves one whole database, whenever it comes", arguments: Cut.allCases)
    func powerCut(_ cut: Cut) async throws {
        let copy = try await office(copyOf: 300)
        let pending = scratch.path("queue.sqlite.restoring-replaced-20261123T010000000Z")
        let kept = scratch.path("queue.sqlite.replaced-20261123T010000000Z")
        try FileManager.default.copyItem(atPath: copy.path, toPath: pending)
        // A log that belongs to the former file and to no other.
        try scratch.write(Data(repeating: 1, count: 5_000), to: "queue.sqlite-wal")
        let manager = FileManager.default
        if cut != .beforeSettingAside {
            try manager.moveItem(atPath: scratch.path("queue.sqlite-wal"), toPath: kept + "-wal")
        }
        if cut == .allSetAside { try manager.moveItem(atPath: scratch.path(), toPath: kept) }
        let (log, outcome) = try open()
        #expect(outcome == .opened)
        #expect(try await log.lastSequence() == run[299].sequence)
        #expect(manager.fileExists(atPath: kept) && manager.fileExists(atPath: kept + "-wal"))
        #expect(!manager.fileExists(atPath: pending))
    }
}
