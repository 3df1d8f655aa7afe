import Foundation
import NIOHTTP1
import Testing

extension Integration {
    @Suite("The audit over loopback")
    struct AuditOverLoopback {
        private static let path = "/api/v1/audit"

        private struct Page: Decodable, Sendable {
            struct Entry: Decodable, Sendable {
                let sequence: Int64
            }

            let entries: [Entry]
            let sound: Bool
        }

        /// Five tickets of the administrator; a clerk who was refused what is not theirs.
        private func withAudit(_ body: @Sendable (Terminal) async throws -> Void) async throws {
            let folder = try TemporaryFolder()
            try await withDaemon(["run", "--camera", "none", "--data", folder.path]) { daemon in
                let clerk = try await Staff.added("lan", role: "clerk", by: daemon.terminal)
                for _ in 1...5 { let _: TicketReply = try await daemon.terminal.post("/api/v1/tickets") }
                let refused = try await clerk.problem(.GET, "/api/v1/users")
                #expect(refused.code == "not-allowed")
                try await body(daemon.terminal)
            }
        }

        @Test(
            "shows what is asked for, filtered by the server",
            arguments: [
                ("who=lan&action=GET%20/api/v1/users", 1), ("who=LAN&outcome=403", 1),
                ("action=POST%20/api/v1/tickets", 5),
                ("action=POST%20/api/v1/tickets&outcome=4", 0), ("who=&action=POST%20/api/v1/tickets&from=&to=", 5),
                ("action=POST%20/api/v1/tickets&limit=2", 2),
                ("action=POST%20/api/v1/tickets&from=2001-01-01", 5),
                ("action=POST%20/api/v1/tickets&to=2001-01-01", 0),
                ("target=no-such-thing", 0),
            ]
        )
        func filters(query: String, count: Int) async throws {
            try await withAudit { terminal in
                let audit: Page = try await terminal.get("\(Self.path)?\(query)")
                #expect(audit.entries.count == count, "\(query)")
            }
        }

        @Test("goes on where a filtered page ended")
        func pages() async throws {
            try await withAudit { terminal in
                var seen: [Int64] = []
                var query = "action=POST%20/api/v1/tickets&limit=2"
                while true {
                    let page: Page = try await terminal.get("\(Self.path)?\(query)")
                    #expect(page.sound)
                    guard let last = page.entries.last else { break }
                    seen += page.entries.map(\.sequence)
                    query = "action=POST%20/api/v1/tickets&limit=2&before=\(last.sequence)"
                }
                #expect(seen.count == 5 && seen == seen.sorted(by: >) && Set(seen).count == 5)
            }
        }

        @Test(
            "refuses filters that can't be",
            arguments: ["from=yesterday", "to=2026-02-30", "who=\(String(repeating: "x", count: 101))"]
        )
        func refusals(query: String) async throws {
            try await withAudit { terminal in
                let problem = try await terminal.problem(.GET, "\(Self.path)?\(query)")
                #expect(problem.status == 400 && problem.code == "bad-filter")
            }
        }
    }
}
