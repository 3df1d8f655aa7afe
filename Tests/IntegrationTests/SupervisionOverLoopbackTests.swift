import Foundation
import NIOHTTP1
import Testing

extension Integration {
    @Suite("What supervisors see to over loopback")
    struct SupervisionOverLoopback {
        private struct Queue: Decodable, Sendable {
            struct Alarm: Decodable, Sendable {
                let code: String
                let service: String?
            }

            struct Notice: Decodable, Sendable {
                let id: String
            }

            struct Counter: Decodable, Sendable {
                let id: String
                let status: String
                let clerk: String?
                let since: String?
            }

            let alarms: [Alarm]
            let notices: [Notice]
            let counters: [Counter]
        }

        private struct StaffList: Decodable, Sendable {
            struct Member: Decodable, Sendable {
                let id: String
                let name: String
            }

            let staff: [Member]
        }

        private func withOffice(_ body: @Sendable (Terminal) async throws -> Void) async throws {
            let folder = try TemporaryFolder()
            try await withDaemon(["run", "--camera", "none", "--data", folder.path]) { try await body($0.terminal) }
        }

        @Test("people wait for what no open counter serves: an alarm, until one opens")
        func alarms() async throws {
            try await withOffice { terminal in
                let _: TicketReply = try await terminal.post("/api/v1/tickets", body: #"{"service":"results"}"#)
                for counter in 1...3 { _ = try await terminal.raw(.POST, "/api/v1/counters/\(counter)/close") }
                let alarmed: Queue = try await terminal.get("/api/v1/queue")
                #expect(alarmed.alarms.map(\.code) == ["service-unattended"])
                #expect(alarmed.alarms.first?.service == "results")
                _ = try await terminal.raw(.POST, "/api/v1/counters/2/open")
                let quiet: Queue = try await terminal.get("/api/v1/queue")
                #expect(quiet.alarms.isEmpty)
            }
        }

        @Test("a notice is shown from the supervisor's word until its time")
        func notices() async throws {
            try await withOffice { terminal in
                let office = try await terminal.raw(.GET, "/api/v1/office")
                var members = try #require(
                    JSONSerialization.jsonObject(with: Data(office.body.utf8)) as? [String: Any]
                )
                let text = ["vi": "Nghỉ trưa từ 11 giờ 30", "en": "Lunch from 11:30"]
                members["notices"] = [["id": "lunch", "text": text], ["id": "past", "text": text, "until": 1]]
                let body = try JSONSerialization.data(withJSONObject: members)
                let changed = try await terminal.put(
                    "/api/v1/office",
                    body: String(decoding: body, as: UTF8.self),
                    ifMatch: office.tag
                )
                #expect(changed.status == 200, "\(changed.body)")
                let queue: Queue = try await terminal.get("/api/v1/queue")
                #expect(queue.notices.map(\.id) == ["lunch"])
            }
        }

        @Test("who opens a counter is its clerk, by a pseudonym that supervisors can read")
        func clerks() async throws {
            try await withOffice { terminal in
                let clerk = try await Staff.added("lan", role: "clerk", by: terminal)
                _ = try await clerk.raw(.POST, "/api/v1/counters/2/open")
                let queue: Queue = try await clerk.get("/api/v1/queue")
                let counter = try #require(queue.counters.first { $0.id == "2" })
                let id = try #require(counter.clerk)
                #expect(counter.status == "open" && counter.since != nil)
                #expect(id.hasPrefix("staff-") && !id.contains("lan"))
                let list: StaffList = try await terminal.get("/api/v1/staff")
                #expect(list.staff.first { $0.id == id }?.name == "lan")
                #expect(try await clerk.problem(.GET, "/api/v1/staff").status == 403)
            }
        }

        @Test("who calls at an open counter is its clerk; a pause has a planned end")
        func callingClerk() async throws {
            try await withOffice { terminal in
                let clerk = try await Staff.added("hoa", role: "clerk", by: terminal)
                let _: TicketReply = try await terminal.post("/api/v1/tickets")
                let _: TicketReply = try await clerk.post("/api/v1/counters/1/call-next")
                let busy: Queue = try await clerk.get("/api/v1/queue")
                #expect(busy.counters.first?.clerk?.hasPrefix("staff-") == true)
                let pause = try await clerk.raw(.POST, "/api/v1/counters/3/pause", body: Data(#"{"minutes":15}"#.utf8))
                #expect(pause.status == 200 && pause.body.contains(#""until":"20"#))
                let tooLong = Data(#"{"minutes":481}"#.utf8)
                #expect(try await clerk.problem(.POST, "/api/v1/counters/3/pause", body: tooLong).status == 400)
            }
        }

        @Test("an answer says how its action is taken back")
        func undo() async throws {
            struct Undoable: Decodable, Sendable {
                struct Undo: Decodable, Sendable {
                    let sequence: Int64
                }

                let state: String
                let undo: Undo?
            }
            try await withOffice { terminal in
                let ticket: TicketReply = try await terminal.post("/api/v1/tickets")
                let cancelled: Undoable = try await terminal.post("/api/v1/tickets/\(ticket.id)/cancel")
                let sequence = try #require(cancelled.undo?.sequence)
                let restored: Undoable = try await terminal.post("/api/v1/undo", body: #"{"sequence":\#(sequence)}"#)
                #expect(restored.state == "waiting" && restored.undo == nil)
            }
        }

        @Test(
            "what Debian's packages add is served with its type",
            arguments: [
                ("/assets/fonts/Regular.otf", "font/otf"),
                ("/assets/vendor/chart.js", "text/javascript; charset=utf-8"),
            ]
        )
        func debianAssets(path: String, contentType: String) async throws {
            try await withOffice { terminal in
                let (code, headers) = try await terminal.status(of: path)
                #expect(code == 200 && headers.first(name: "content-type") == contentType)
            }
        }
    }
}
