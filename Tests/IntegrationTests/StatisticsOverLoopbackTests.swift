import Foundation
import NIOHTTP1
import Testing

extension Integration {
    @Suite("Waiting times and statistics over loopback")
    struct StatisticsOverLoopback {
        private struct WaitingTicket: Decodable, Sendable {
            struct Wait: Decodable, Sendable {
                let fromMinutes: Int
                let toMinutes: Int
                let p50Minutes: Double
                let p80Minutes: Double
            }

            let id: String
            let wait: Wait?
            let rating: Int?
        }

        private struct StatisticsReply: Decodable, Sendable {
            struct Figures: Decodable, Sendable {
                struct Counts: Decodable, Sendable {
                    let arrivals: Int
                    let waiting: Int
                    let served: Int
                }
                struct Satisfaction: Decodable, Sendable {
                    let count: Int
                    let mean: Double?
                }

                let counts: Counts
                let satisfaction: Satisfaction
            }

            let total: Figures
        }

        /// Three tickets, the first served and its citizen content.
        private func withVisits(_ body: @Sendable (Terminal) async throws -> Void) async throws {
            let folder = try TemporaryFolder()
            try await withDaemon(["run", "--camera", "none", "--data", folder.path]) { daemon in
                let terminal = daemon.terminal
                let first: WaitingTicket = try await terminal.post("/api/v1/tickets")
                for _ in 0..<2 { let _: WaitingTicket = try await terminal.post("/api/v1/tickets") }
                for step in ["counters/1/call-next", "tickets/\(first.id)/start", "tickets/\(first.id)/finish"] {
                    let _: WaitingTicket = try await terminal.post("/api/v1/\(step)")
                }
                let rated: WaitingTicket = try await terminal.post(
                    "/api/v1/tickets/\(first.id)/rate",
                    body: #"{"rating":5}"#
                )
                #expect(rated.rating == 5)
                try await body(terminal)
            }
        }

        @Test("a new ticket is told its wait, and who stands behind others waits longer")
        func waits() async throws {
            let folder = try TemporaryFolder()
            try await withDaemon(["run", "--camera", "none", "--data", folder.path]) { daemon in
                var waits: [WaitingTicket.Wait] = []
                for _ in 0..<12 {
                    let ticket: WaitingTicket = try await daemon.terminal.post("/api/v1/tickets")
                    waits.append(try #require(ticket.wait))
                }
                let (first, last) = (try #require(waits.first), try #require(waits.last))
                #expect(last.p50Minutes > first.p50Minutes)
                #expect(waits.allSatisfy { Double($0.fromMinutes) <= $0.p50Minutes && $0.p50Minutes <= $0.p80Minutes })
                #expect(waits.allSatisfy { Double($0.toMinutes) >= $0.p80Minutes })
            }
        }

        @Test("the day's figures count who was served, who waits and how content people were")
        func figures() async throws {
            try await withVisits { terminal in
                let day: StatisticsReply = try await terminal.get("/api/v1/statistics")
                #expect(day.total.counts.arrivals == 3)
                #expect(day.total.counts.served == 1)
                #expect(day.total.counts.waiting == 2)
                #expect(day.total.satisfaction.count == 1 && day.total.satisfaction.mean == 5)
                let month: StatisticsReply = try await terminal.get("/api/v1/statistics?period=month")
                #expect(month.total.counts.arrivals == 3)
                let past: StatisticsReply = try await terminal.get("/api/v1/statistics?from=2001-01-01&to=2001-01-31")
                #expect(past.total.counts.arrivals == 0)
            }
        }

        @Test("the same figures come as CSV that Excel reads, and as a workbook")
        func files() async throws {
            try await withVisits { terminal in
                let csv = try await terminal.bytes(of: "/api/v1/statistics.csv?table=tickets")
                let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
                #expect(csv.starts(with: mark))
                #expect(String(decoding: csv, as: UTF8.self).split(separator: "\r\n").count == 4)
                let workbook = try await terminal.bytes(of: "/api/v1/statistics.xlsx")
                #expect(workbook.starts(with: Array("PK".utf8)))
                #expect(workbook.count > 5_000)
            }
        }

        @Test(
            "a range that is none, or too long, and a table that is not there are refused",
            arguments: [
                ("statistics?from=2026-02-30", 400, "bad-range"),
                ("statistics?from=2026-02-02&to=2026-01-01", 400, "bad-range"),
                ("statistics?from=2000-01-01", 400, "bad-range"), ("statistics?period=century", 400, "bad-range"),
                ("statistics.csv?table=secrets", 404, "unknown-table"),
                ("statistics.csv?table=clerks", 404, "unknown-table"),
            ]
        )
        func refusals(path: String, status: Int, code: String) async throws {
            let folder = try TemporaryFolder()
            try await withDaemon(["run", "--camera", "none", "--data", folder.path]) { daemon in
                let problem = try await daemon.terminal.problem(.GET, "/api/v1/\(path)")
                #expect(problem.status == status && problem.code == code)
                #expect(!problem.messages.vi.isEmpty && !problem.messages.en.isEmpty)
            }
        }

        @Test("a rating beyond the scale, and one of somebody who waits, are refused")
        func badRatings() async throws {
            try await withVisits { terminal in
                let waiting: WaitingTicket = try await terminal.post("/api/v1/tickets")
                let early = try await terminal.problem(
                    .POST,
                    "/api/v1/tickets/\(waiting.id)/rate",
                    body: Data(#"{"rating":4}"#.utf8)
                )
                #expect(early.status == 409 && early.code == "wrong-state")
            }
        }
    }
}
