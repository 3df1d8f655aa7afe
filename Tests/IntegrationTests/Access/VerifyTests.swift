import Foundation
import GRDB
import Subprocess
import Testing

extension Integration {
    @Suite("kioskd verify")
    struct Verify {
        /// What somebody does who can write the file and knows SQL.
        private static let tampering = [
            ("changed", "UPDATE audit SET actor = 'user:minh' WHERE sequence = 3"),
            ("missing", "DELETE FROM audit WHERE sequence = 3"),
            (
                "swapped",
                """
                UPDATE audit SET sequence = -3 WHERE sequence = 3;
                UPDATE audit SET sequence = 3 WHERE sequence = 4;
                UPDATE audit SET sequence = 4 WHERE sequence = -3;
                """
            ),
        ]

        /// A folder with a database whose audit has some entries, and the last `audit head` of the journal.
        private static func office() async throws -> (folder: TemporaryFolder, head: String) {
            let folder = try TemporaryFolder()
            let arguments = ["run", "--camera", "none", "--data", folder.path]
            try await withDaemon(arguments) { daemon in
                for _ in 1...5 { let _: TicketReply = try await daemon.terminal.post("/api/v1/tickets") }
            }
            let journal = try await withDaemon(arguments) { daemon in
                let _: HealthReply = try await daemon.terminal.get("/healthz")
            }.journal
            let head = try #require(journal.firstMatch(of: /entry=(\S+).*audit head/)?.1)
            return (folder, String(head))
        }

        private static func tamper(with folder: TemporaryFolder, _ statements: String) throws {
            try DatabaseQueue(path: folder.path + "/kioskd.sqlite").writeWithoutTransaction { db in
                try db.execute(sql: "DROP TRIGGER audit_is_never_changed; DROP TRIGGER audit_is_never_deleted;")
                try db.execute(sql: statements)
            }
        }

        @Test("finds an untouched audit sound, with the journal's head in it")
        func sound() async throws {
            let (folder, head) = try await Self.office()
            let outcome = try await kioskd(["verify", "--data", folder.path, "--head", head])
            #expect(outcome.status == .exited(0), "\(outcome.output)\(outcome.errors)")
            #expect(outcome.output.contains("none changed, missing or moved"))
        }

        @Test("finds an entry that was changed, is missing or was swapped", arguments: tampering)
        func tampered(what: String, statements: String) async throws {
            let (folder, _) = try await Self.office()
            try Self.tamper(with: folder, statements)
            let outcome = try await kioskd(["verify", "--data", folder.path])
            #expect(outcome.status == .exited(1))
            #expect(outcome.output.contains("FAIL  audit: entry"), "\(what): \(outcome.output)")
        }

        @Test("finds that the end was cut off, by the journal's head")
        func cutOff() async throws {
            let (folder, head) = try await Self.office()
            try Self.tamper(with: folder, "DELETE FROM audit WHERE sequence >= 4")
            #expect(try await kioskd(["verify", "--data", folder.path]).status == .exited(0))
            let outcome = try await kioskd(["verify", "--data", folder.path, "--head", head])
            #expect(outcome.status == .exited(1) && outcome.output.contains("that the journal tells of"))
        }

        @Test("says what is wrong with a head that is none", arguments: ["", "x", "1:zz", "1:00", ":"])
        func badHead(head: String) async throws {
            let (folder, _) = try await Self.office()
            let outcome = try await kioskd(["verify", "--data", folder.path, "--head", head])
            #expect(outcome.status == .exited(1) && outcome.errors.contains("bad-head"))
        }
    }
}
