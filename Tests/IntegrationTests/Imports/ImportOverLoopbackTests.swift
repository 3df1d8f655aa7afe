import Foundation
import NIOHTTP1
import Subprocess
import Testing

extension Integration {
    @Suite("Files of the office's software over loopback")
    struct ImportOverLoopback {
        private static let rows = 10_000
        /// Rows that are wrong, as a spreadsheet counts them.
        private static let wrong = [17, 4_711, 9_999]

        struct RefusalReply: Decodable, Sendable {
            struct Faults: Decodable, Sendable {
                struct Fault: Decodable, Sendable {
                    let row: Int?
                    let column: String?
                    let code: String
                    let reason: TextReply
                }

                let count: Int
                let first: [Fault]
            }

            struct TextReply: Decodable, Sendable {
                let vi: String
                let en: String
            }

            let code: String
            let faults: Faults
        }

        struct TakenReply: Decodable, Sendable, Equatable {
            let kind: String
            let rows: Int
            let written: Bool
        }

        struct ListReply: Decodable, Sendable {
            struct Run: Decodable, Sendable {
                let source: String
                let kind: String
                let name: String
                let outcome: String
                let rows: Int
            }

            let imports: [Run]
            let folder: String
        }

        private struct DossierListReply: Decodable, Sendable {
            struct Entry: Decodable, Sendable { let code: String }

            let dossiers: [Entry]
        }

        private struct HealthReply: Decodable, Sendable { let warnings: [String] }

        /// Ten thousand dossiers, of which those rows have a due date before they were received, or none that is a date.
        private static func table(wrong: [Int]) -> Data {
            let lines = (2...rows + 1).map { row in
                let due = !wrong.contains(row) ? "27/11/2026" : row.isMultiple(of: 2) ? "01/11/2026" : "27/13/2026"
                return "H29-\(row),reception,20/11/2026 08:15,\(due),"
            }
            let headings = "Mã hồ sơ,Dịch vụ,Ngày tiếp nhận,Ngày hẹn trả,Ngày có kết quả"
            return Data(([headings] + lines).joined(separator: "\n").utf8)
        }

        private func withOffice(_ body: @Sendable (Terminal, String) async throws -> Void) async throws {
            let folder = try TemporaryFolder()
            try await withDaemon(["run", "--camera", "none", "--data", folder.path]) { daemon in
                try await body(daemon.terminal, folder.path)
            }
        }

        private static func warnings(at terminal: Terminal) async throws -> [String] {
            try await terminal.get("/healthz", as: HealthReply.self).warnings
        }

        @Test("ten thousand rows with three errors change nothing and name them; mended they are taken")
        func tenThousand() async throws {
            try await withOffice { terminal, _ in
                let path = "/api/v1/imports?kind=dossiers&name=november.csv"
                let refused = try await terminal.raw(.POST, path, body: Self.table(wrong: Self.wrong))
                #expect(refused.status == 422)
                let refusal = try JSONDecoder().decode(RefusalReply.self, from: Data(refused.body.utf8))
                #expect(refusal.code == "import-rejected" && refusal.faults.count == 3)
                #expect(refusal.faults.first.map(\.row) == Self.wrong)
                #expect(refusal.faults.first.map(\.column) == Array(repeating: "Ngày hẹn trả", count: 3))
                let nothing: DossierListReply = try await terminal.get("/api/v1/dossiers")
                #expect(nothing.dossiers.isEmpty)
                let start = ContinuousClock.now
                let taken: TakenReply = try await terminal.post(
                    path,
                    body: String(decoding: Self.table(wrong: []), as: UTF8.self)
                )
                let time = start.duration(to: .now)
                #expect(taken == TakenReply(kind: "dossiers", rows: Self.rows, written: true))
                #expect(time < .seconds(5), "\(time)")
                let list: ListReply = try await terminal.get("/api/v1/imports")
                #expect(list.imports.map(\.outcome) == ["taken", "rejected"])
                #expect(list.imports.map(\.rows) == [Self.rows, 0] && list.imports[0].name == "november.csv")
            }
        }

        @Test("a check says what is wrong and writes nothing")
        func check() async throws {
            try await withOffice { terminal, _ in
                let body = "code,receivedAt\nH-1,27/11/2026\n"
                let checked: TakenReply = try await terminal.post(
                    "/api/v1/imports?kind=dossiers&check=true",
                    body: body
                )
                #expect(checked == TakenReply(kind: "dossiers", rows: 1, written: false))
                let list: ListReply = try await terminal.get("/api/v1/imports")
                #expect(list.imports.isEmpty)
                let unknown = try await terminal.problem(.POST, "/api/v1/imports?kind=faces", body: Data(body.utf8))
                #expect(unknown.status == 400 && unknown.code == "bad-import-kind")
                let large = try await terminal.problem(
                    .POST,
                    "/api/v1/imports?kind=dossiers",
                    body: Data(repeating: 0x20, count: 8 << 20 + 1)
                )
                #expect(large.status == 413 && large.messages.en.contains("8192 KB"))
            }
        }

        @Test("who may not change dossiers hands in no file")
        func admission() async throws {
            try await withOffice { terminal, _ in
                let clerk = try await Staff.added("lan", role: "clerk", by: terminal)
                let reader = try await Staff.machine(scopes: ["dossiers:read"], by: terminal)
                for stranger in [clerk, reader] {
                    let problem = try await stranger.problem(.POST, "/api/v1/imports?kind=dossiers")
                    #expect(problem.code == "not-allowed")
                }
                let writer = try await Staff.machine(scopes: ["dossiers:write"], by: terminal)
                let taken: TakenReply = try await writer.post(
                    "/api/v1/imports?kind=appointments",
                    body: "code;service;at\nL-1;results;27/11/2026 09:30\n"
                )
                #expect(taken.rows == 1)
            }
        }

        @Test("a file in the folder is taken; a wrong one lies in rejected, and /healthz says so until it is mended")
        func folder() async throws {
            try await withOffice { terminal, data in
                let folder = URL(fileURLWithPath: data + "/imports")
                let (files, sound) = (FileManager.default, Data("code,receivedAt\nH-1,27/11/2026\n".utf8))
                try await eventually { files.fileExists(atPath: folder.appending(path: "rejected").path) }
                try Data("code,receivedAt\nH-1,soon\n".utf8).write(to: folder.appending(path: "dossiers.csv"))
                let errors = folder.appending(path: "rejected/dossiers.csv.errors.csv")
                try await eventually { files.fileExists(atPath: errors.path) }
                try await eventually { try await Self.warnings(at: terminal).contains("import-rejected") }
                try sound.write(to: folder.appending(path: "dossiers.csv"), options: .atomic)
                try await eventually { files.fileExists(atPath: folder.appending(path: "done/dossiers.csv").path) }
                #expect(try await !Self.warnings(at: terminal).contains("import-rejected"))
                let list: ListReply = try await terminal.get("/api/v1/imports")
                #expect(list.imports.map(\.source) == ["folder", "folder"] && list.folder == folder.path)
            }
        }

        @Test("the command takes a file beside the daemon, and ends with its errors and 1 where there are some")
        func command() async throws {
            try await withOffice { terminal, data in
                let file = data + "/dossiers-november.csv"
                try Self.table(wrong: Self.wrong).write(to: URL(fileURLWithPath: file))
                let refused = try await kioskd(["import", file, "--data", data])
                #expect(refused.status == .exited(1) && refused.errors.contains("import-rejected"))
                let lines = refused.output.split(separator: "\n")
                #expect(lines.map { $0.prefix { $0 != ":" } } == Self.wrong.map { "row \($0), column Ngày hẹn trả" })
                try Self.table(wrong: []).write(to: URL(fileURLWithPath: file))
                let checked = try await kioskd(["import", file, "--check", "--data", data])
                #expect(checked.status == .exited(0) && checked.output == "sound: 10000 rows\n")
                let taken = try await kioskd(["import", file, "--data", data])
                #expect(taken.status == .exited(0) && taken.output == "taken: 10000 rows\n")
                let dossier = try await terminal.raw(.GET, "/api/v1/dossiers/H29-2")
                #expect(dossier.status == 200)
            }
        }
    }
}
