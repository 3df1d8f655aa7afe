import Foundation
import NIOHTTP1
import Testing

extension Integration {
    @Suite("What supervisors see of a day")
    struct SupervisorFigures {
        private struct DayReply: Decodable, Sendable {
            struct Figures: Decodable, Sendable {
                struct Forecast: Decodable, Sendable {
                    let maeMinutes: Double
                    let p80Coverage: Double
                }
                struct Satisfaction: Decodable, Sendable {
                    let distribution: [Int]
                    let satisfiedShare: Double?
                }

                let forecast: Forecast?
                let satisfaction: Satisfaction
            }
            struct Group: Decodable, Sendable {
                let id: String
                let figures: Figures
            }
            struct Clerk: Decodable, Sendable {
                struct Workload: Decodable, Sendable {
                    let presentMinutes: Double
                    let servingMinutes: Double
                }
                struct Figures: Decodable, Sendable {
                    struct Counts: Decodable, Sendable {
                        let served: Int
                    }

                    let counts: Counts
                }

                let clerk: String
                let workload: Workload
                let figures: Figures
            }

            let total: Figures
            let groups: [String: [Group]]
            let clerks: [Clerk]?
        }

        private struct AnyReply: Decodable, Sendable {}

        /// Lan opens a counter and serves three; one is content, one is not.
        private func withDay(_ body: @Sendable (Terminal) async throws -> Void) async throws {
            let folder = try TemporaryFolder()
            try await withDaemon(["run", "--camera", "none", "--data", folder.path]) { daemon in
                let terminal = daemon.terminal
                try await Self.addStaff("lan", at: terminal)
                let _: AnyReply = try await terminal.post("/api/v1/counters/1/open", body: #"{"staff":"lan"}"#)
                for rating in [5, 2, nil] {
                    let issued: TicketReply = try await terminal.post("/api/v1/tickets")
                    for step in ["counters/1/call-next", "tickets/\(issued.id)/start", "tickets/\(issued.id)/finish"] {
                        let _: AnyReply = try await terminal.post("/api/v1/\(step)")
                    }
                    guard let rating else { continue }
                    let _: AnyReply = try await terminal.post(
                        "/api/v1/tickets/\(issued.id)/rate",
                        body: #"{"rating":\#(rating)}"#
                    )
                }
                try await body(terminal)
            }
        }

        private static func addStaff(_ name: String, at terminal: Terminal) async throws {
            let reply = try await terminal.raw(.GET, "/api/v1/office")
            var office = try #require(
                JSONSerialization.jsonObject(with: Data(reply.body.utf8)) as? [String: Any]
            )
            office["staff"] = [name]
            office.removeValue(forKey: "source")
            let body = String(decoding: try JSONSerialization.data(withJSONObject: office), as: UTF8.self)
            let replaced = try await terminal.put("/api/v1/office", body: body, ifMatch: reply.tag)
            try #require(replaced.status == 200, "\(replaced.body)")
        }

        @Test("calls score their forecasts, every rating counts, and the hour of the week has them all")
        func figures() async throws {
            try await withDay { terminal in
                // A forecast is stored after the ticket it is of was answered.
                try await eventually {
                    try await terminal.get("/api/v1/statistics", as: DayReply.self).total.forecast != nil
                }
                let day: DayReply = try await terminal.get("/api/v1/statistics")
                let forecast = try #require(day.total.forecast)
                #expect(forecast.maeMinutes >= 0 && (0...1).contains(forecast.p80Coverage))
                #expect(day.total.satisfaction.distribution == [0, 1, 0, 0, 1])
                #expect(day.total.satisfaction.satisfiedShare == 0.5)
                let hours = try #require(day.groups["hourOfWeek"])
                #expect(hours.allSatisfy { $0.id.wholeMatch(of: /[a-z]+day-[0-2][0-9]/) != nil })
                #expect(hours.map(\.figures.satisfaction.distribution[4]).reduce(0, +) == 1)
                let table = try await terminal.bytes(of: "/api/v1/statistics.csv?table=hourOfWeek")
                #expect(String(decoding: table, as: UTF8.self).contains("Hour of the week"))
            }
        }

        @Test("people who supervise see what each clerk did; machines and files do not tell")
        func clerks() async throws {
            try await withDay { terminal in
                let supervisor = try await Staff.added("hoa", role: "supervisor", by: terminal)
                for person in [terminal, supervisor] {
                    let day: DayReply = try await person.get("/api/v1/statistics")
                    let clerk = try #require(day.clerks?.first)
                    #expect(day.clerks?.count == 1 && clerk.clerk == "lan" && clerk.figures.counts.served == 3)
                    #expect(clerk.workload.presentMinutes >= clerk.workload.servingMinutes)
                }
                let machine = try await Staff.machine(scopes: ["statistics:read"], by: terminal)
                let told: DayReply = try await machine.get("/api/v1/statistics")
                #expect(told.clerks == nil && told.total.satisfaction.distribution == [0, 1, 0, 0, 1])
                let csv = try await supervisor.problem(.GET, "/api/v1/statistics.csv?table=clerks")
                #expect(csv.code == "unknown-table")
            }
        }
    }
}
