import Foundation
import GRDB
import QueueModel
import QueueStore
import Testing

@Suite("Before the schema changes")
struct MigrationCopyTests {
    private let scratch: Scratch
    private let folder: BackupFolder

    init() throws {
        scratch = try Scratch()
        folder = BackupFolder(path: scratch.path("backups"))
        let old = try DatabaseQueue(path: scratch.path())
        try old.writeWithoutTransaction { db in try db.execute(sql: MigrationTests.first) }
        try old.close()
    }

    private func open(copies: Bool = true, folder: BackupFolder? = nil) throws(StoreError) -> SQLiteEventLog {
        try SQLiteEventLog.open(
            path: scratch.path(),
            office: "ward",
            at: monday8,
            safeguards: .init(backups: folder ?? self.folder, copiesBeforeMigration: copies)
        ).log
    }

    /// Makes the second migration of the old database fail.
    private func obstruct() throws {
        let database = try DatabaseQueue(path: scratch.path())
        try database.writeWithoutTransaction { db in try db.execute(sql: "CREATE TABLE forecast (x)") }
        try database.close()
    }

    private func tables(of path: String) throws -> [String] {
        try DatabaseQueue(path: path).read { db in
            try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
        }
    }

    @Test("there is a copy named for the schema that it had")
    func copied() throws {
        let log = try open()
        try log.close()
        let copy = try #require(folder.entries().first)
        #expect(copy.name == BackupName(moment: monday8, schema: 1))
        #expect(try !tables(of: copy.path).contains("user"))
        #expect(try tables(of: scratch.path()).contains("user"))
    }

    @Test("nothing is copied where nothing changes")
    func unchanged() throws {
        try open().close()
        try open().close()
        #expect(folder.entries().count == 1)
    }

    @Test("without room for the copy nothing is changed, and the code says so")
    func noRoom() throws {
        let before = try scratch.contents()
        try scratch.write(Data(), to: "file")
        let error = #expect(throws: StoreError.self) { try open(folder: BackupFolder(path: scratch.path("file/x"))) }
        #expect(error?.code == .migrationCopy)
        #expect(try scratch.contents() == before)
        #expect(throws: Never.self) { try open(copies: false, folder: BackupFolder(path: scratch.path("file/x"))) }
    }

    @Test("a migration that fails leaves the database as it was, and further attempts make no further copies")
    func failed() throws {
        try obstruct()
        let before = try tables(of: scratch.path())
        for _ in 1...3 {
            #expect(throws: StoreError.self) { try open() }
            #expect(try tables(of: scratch.path()) == before)
        }
        #expect(folder.entries().count == 1)
    }
}
