import Access
import Connection
import Foundation
import Logging
import QueueModel
import QueueStore
import Testing

@Suite("The import folder")
struct FolderWatcherTests {
    private static let sound = "code,receivedAt\nH-1,27/11/2026\nH-2,27/11/2026\n"
    private static let unsound = "code,receivedAt\nH-3,27/11/2026\nH-4,soon\n"

    /// A folder, and who watches it.
    private struct Drop {
        let store: SampleStore
        let folder: Scratch
        let desk: ImportDesk
        let watcher: FolderWatcher
        let access: SQLiteAccessStore

        init(ledger: (any ImportLedger)? = nil, now: Timestamp = .epoch) async throws {
            let store = try SampleStore()
            let office = try Office.sample()
            self.store = store
            folder = try Scratch()
            access = SQLiteAccessStore(beside: store.log)
            desk = await ImportDesk(
                store: store.dossiers,
                ledger: ledger ?? SQLiteImportLedger(beside: store.log),
                office: { office },
                now: { .epoch }
            )
            let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
            watcher = FolderWatcher(
                ImportFolder(path: folder.directory.path),
                desk: desk,
                audit: AuditTrail(store: access, logger: logger),
                logger: logger,
                now: { now }
            )
        }

        /// As often as it takes until a file that lies there is complete.
        func look() async {
            for _ in 0..<3 { await watcher.look() }
        }
    }

    @Test("a sound file is taken whole and moved to done")
    func taken() async throws {
        let drop = try await Drop()
        try drop.folder.write(Self.sound, to: "Dossiers 2026-11.CSV")
        await drop.watcher.look()
        #expect(try await drop.store.codes().isEmpty)
        await drop.look()
        #expect(try await drop.store.codes() == ["H-1", "H-2"])
        #expect(try drop.folder.names(in: "done") == ["Dossiers 2026-11.CSV"])
        #expect(await drop.desk.warnings.isEmpty)
        #expect(await drop.watcher.warnings.isEmpty)
        let runs = try await drop.desk.runs()
        #expect(runs.map(\.rows) == [2] && runs.map(\.source) == [.folder] && runs.map(\.isRejected) == [false])
    }

    @Test("a file with a fault changes nothing, and its errors lie beside it until it is mended")
    func rejected() async throws {
        let drop = try await Drop()
        try drop.folder.write(Self.unsound, to: "dossiers.csv")
        await drop.look()
        #expect(try await drop.store.codes().isEmpty)
        #expect(try drop.folder.names(in: "rejected") == ["dossiers.csv", "dossiers.csv.errors.csv"])
        let lines = try drop.folder.text(of: "rejected/dossiers.csv.errors.csv").split(separator: "\r\n")
        #expect(lines.count == 2 && lines[1].hasPrefix("3,receivedAt,bad-time,"))
        #expect(await drop.desk.warnings == [ImportDesk.rejectedCode])
        try drop.folder.write(Self.sound, to: "dossiers.csv")
        await drop.look()
        #expect(try drop.folder.names(in: "rejected").isEmpty)
        #expect(await drop.desk.warnings.isEmpty)
    }

    @Test("a rejected file is remembered over a restart, and one of another kind does not mend it")
    func remembered() async throws {
        let drop = try await Drop()
        try drop.folder.write(Self.unsound, to: "dossiers.csv")
        try drop.folder.write("code,service,at\nL-1,results,27/11/2026 08:00\n", to: "appointments.csv")
        await drop.look()
        let office = try Office.sample()
        let next = await ImportDesk(
            store: drop.store.dossiers,
            ledger: SQLiteImportLedger(beside: drop.store.log),
            office: { office },
            now: { .epoch }
        )
        #expect(await next.warnings == [ImportDesk.rejectedCode])
        _ = try await next.take(HandedInFile(Array(Self.sound.utf8), of: .dossiers, name: "", source: .upload))
        #expect(await next.warnings.isEmpty)
        await drop.look()
        #expect(await drop.desk.warnings.isEmpty)
    }

    @Test("the audit tells of each file, without what is in it")
    func audited() async throws {
        let drop = try await Drop()
        try drop.folder.write(Self.unsound, to: "dossiers.csv")
        try drop.folder.write(Self.sound, to: "dossiers2.csv")
        await drop.look()
        let entries = try await drop.access.auditEntries(.all, before: .max, limit: 10)
        #expect(entries.map(\.draft.outcome) == ["done", "rejected"])
        #expect(entries.map(\.draft.actor) == ["folder", "folder"])
        #expect(entries.allSatisfy { !"\($0)".contains("H-") })
    }

    @Test("whoever puts a table there under another name is told, until it is gone")
    func misnamed() async throws {
        let soon = Timestamp(milliseconds: Int64(Date.now.timeIntervalSince1970 * 1_000) + 120_000)
        let drop = try await Drop(now: soon)
        for name in ["dossiers.csv.part", ".dossiers.csv", "~$dossiers.xlsx", "readme.txt"] {
            try drop.folder.write(Self.sound, to: name)
        }
        await drop.look()
        #expect(await drop.watcher.warnings.isEmpty)
        for name in ["Hồ sơ tháng 11.csv", "export.XLSX"] {
            try drop.folder.write(Self.sound, to: name)
            await drop.look()
            #expect(await drop.watcher.warnings == [FolderWatcher.strangerCode])
            try FileManager.default.removeItem(atPath: drop.folder.path(name))
            await drop.look()
            #expect(await drop.watcher.warnings.isEmpty)
        }
    }

    @Test("other names, links and folders are left alone")
    func strangers() async throws {
        let drop = try await Drop()
        for name in ["notes.csv", "dossiers.csv.part", ".dossiers.csv", "~$dossiers.xlsx"] {
            try drop.folder.write(Self.sound, to: name)
        }
        let files = FileManager.default
        try files.createDirectory(atPath: drop.folder.path("dossiers-folder.csv"), withIntermediateDirectories: false)
        try files.createSymbolicLink(
            atPath: drop.folder.path("dossiers-link.csv"),
            withDestinationPath: drop.folder.path("notes.csv")
        )
        await drop.look()
        #expect(try await drop.store.codes().isEmpty)
        #expect(try drop.folder.names().count == 8)
    }

    @Test("a newer file that took the name while the older one was read stays, and is taken for itself")
    func replaced() async throws {
        let drop = try await Drop()
        let folder = ImportFolder(path: drop.folder.directory.path)
        try folder.prepare()
        try drop.folder.write(Self.sound, to: "dossiers.csv")
        let older = try #require(try folder.entries().first)
        try drop.folder.write(Self.sound + "H-9,27/11/2026\n", to: "dossiers.csv")
        try folder.moveToDone(older)
        #expect(try drop.folder.names(in: "done").isEmpty)
        await drop.look()
        #expect(try await drop.store.codes() == ["H-1", "H-2", "H-9"])
    }

    @Test("a file that can't be stored now stays, and is taken when there is room")
    func postponed() async throws {
        let ledger = FillingStore()
        let drop = try await Drop(ledger: ledger)
        try drop.folder.write(Self.sound, to: "dossiers.csv")
        await drop.look()
        #expect(try drop.folder.names().contains("dossiers.csv"))
        ledger.makeRoom()
        await drop.watcher.look()
        #expect(try drop.folder.names(in: "done") == ["dossiers.csv"])
    }

    @Test("a folder that can't be made is told, and nothing else stops")
    func unusable() async throws {
        let drop = try await Drop()
        try FileManager.default.removeItem(at: drop.folder.directory)
        try Data().write(to: URL(fileURLWithPath: drop.folder.directory.path))
        await drop.watcher.look()
        #expect(await drop.watcher.warnings == [FolderError.code])
    }
}
