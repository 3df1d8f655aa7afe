import Foundation
import NIOHTTP1
import Testing

extension Integration {
    @Suite("The office changed over loopback")
    struct OfficeOverLoopback {
        private struct OfficeReply: Decodable, Sendable {
            struct Service: Decodable, Sendable {
                let id: String
                let expectedMinutes: Double
                let isOpen: Bool?
            }

            let defaultService: String
            let services: [Service]
            let source: String
        }

        private struct ChangeReply: Decodable, Sendable {
            let office: OfficeReply
            let sequence: Int64
        }

        private struct ServiceReply: Decodable, Sendable {
            let id: String
            let open: Bool
        }

        private static let path = "/api/v1/office"

        private func withOffice(
            in folder: TemporaryFolder? = nil,
            yaml: String = "log:\n  level: info\n",
            _ body: @Sendable (RunningDaemon) async throws -> Void
        ) async throws -> String {
            let folder = try folder ?? TemporaryFolder()
            let file = try folder.write(yaml, to: "kioskd.yaml")
            let arguments = ["run", "--camera", "none", "--data", folder.path, "--config", file]
            return try await withDaemon(arguments) { try await body($0) }.journal
        }

        @Test("what is read can be sent back as it came; only its source is new then")
        func roundTrip() async throws {
            _ = try await withOffice { daemon in
                let read = try await daemon.terminal.raw(.GET, Self.path)
                #expect(try read.decoded(as: OfficeReply.self).source == "configuration")
                let replaced = try await daemon.terminal.put(Self.path, body: read.body, ifMatch: read.tag)
                #expect(replaced.status == 200 && replaced.tag != read.tag)
                let change: ChangeReply = try replaced.decoded()
                #expect(change.office.source == "supervisor" && change.sequence == 2)
                let again = try await daemon.terminal.raw(.GET, Self.path)
                #expect(again.tag == replaced.tag)
                let health: HealthReply = try await daemon.terminal.get("/healthz")
                #expect(health.warnings.isEmpty && health.status == "ok")
            }
        }

        @Test("a change needs the tag of what it changes, and the latest one")
        func preconditions() async throws {
            _ = try await withOffice { daemon in
                let read = try await daemon.terminal.raw(.GET, Self.path)
                let missing = try await daemon.terminal.put(Self.path, body: read.body)
                #expect(missing.status == 428)
                #expect(try missing.decoded(as: ProblemReply.self).code == "precondition-required")
                let tag = try #require(read.tag)
                for stale in ["\"0\"", "W/\(tag)", String(tag.dropLast()), ""] {
                    let refused = try await daemon.terminal.put(Self.path, body: read.body, ifMatch: stale)
                    #expect(refused.status == 412)
                    #expect(try refused.decoded(as: ProblemReply.self).code == "office-changed-meanwhile")
                }
                #expect(
                    try await daemon.terminal.put(Self.path, body: read.body, ifMatch: "\"0\", \(tag)").status == 200
                )
                #expect(try await daemon.terminal.put(Self.path, body: read.body, ifMatch: tag).status == 412)
                #expect(try await daemon.terminal.put(Self.path, body: read.body, ifMatch: "*").status == 200)
            }
        }

        @Test(
            "what cannot work is refused with its code and names what is wrong",
            arguments: [
                ("\"letter\":\"B\"", "\"letter\":\"A\"", 422, "duplicate-letter", "results"),
                ("\"letter\":\"B\"", "\"letter\":7", 400, "malformed-json", "services.1.letter"),
                ("\"letter\":\"B\"", "\"letter\":\"B\",\"colour\":\"red\"", 400, "malformed-json", "services.1.colour"),
                ("\"timeZone\"", "\"tz\"", 400, "malformed-json", "tz"),
                ("\"defaultService\":\"reception\"", "\"defaultService\":\"x\"", 422, "unknown-default-service", "x"),
                ("\"undoSeconds\":10", "\"undoSeconds\":-1", 422, "invalid-rule", "undoSeconds"),
                ("\"07:30\"", "\"7h30\"", 400, "malformed-json", "hours.sessions"),
                ("\"id\":\"main\"", "\"id\":\"other\"", 409, "other-office", "other"),
            ]
        )
        func refused(part: String, with other: String, status: Int, code: String, named: String) async throws {
            _ = try await withOffice { daemon in
                let read = try await daemon.terminal.raw(.GET, Self.path)
                #expect(read.body.contains(part))
                let range = try #require(read.body.range(of: part))
                let body = read.body.replacingCharacters(in: range, with: other)
                let refused = try await daemon.terminal.put(Self.path, body: body, ifMatch: read.tag)
                let problem: ProblemReply = try refused.decoded()
                #expect(refused.status == status && problem.code == code)
                #expect(problem.messages.vi.contains(named) && problem.messages.en.contains(named))
                #expect(try await daemon.terminal.raw(.GET, Self.path).tag == read.tag)
            }
        }

        @Test("the file's hours and holidays are the office's")
        func hours() async throws {
            let yaml = """
                office:
                  hours: [monday-tuesday 08:00-12:00, saturday 07:30-11:30 13:00-17:00]
                  holidays: ["2027-01-01"]
                """
            _ = try await withOffice(yaml: yaml) { daemon in
                let body = try await daemon.terminal.raw(.GET, Self.path).body
                let day = #"[{"from":"08:00","until":"12:00"}]"#
                let saturday = #"[{"from":"07:30","until":"11:30"},{"from":"13:00","until":"17:00"}]"#
                #expect(
                    body.contains(
                        #""hours":{"holidays":["2027-01-01"],"sessions":{"monday":\#(day),"saturday":\#(saturday),"#
                            + #""tuesday":\#(day)}}"#
                    )
                )
            }
        }

        @Test("what people wait for cannot be taken away")
        func inUse() async throws {
            _ = try await withOffice { daemon in
                let smaller = Self.withoutResults(try await daemon.terminal.raw(.GET, Self.path).body)
                let _: TicketReply = try await daemon.terminal.post("/api/v1/tickets", body: #"{"service":"results"}"#)
                let refused = try await daemon.terminal.put(Self.path, body: smaller, ifMatch: "*")
                #expect(refused.status == 409)
                #expect(try refused.decoded(as: ProblemReply.self).code == "service-in-use")
            }
        }

        /// The standard office with its first service alone.
        private static func withoutResults(_ office: String) -> String {
            let services = #/"services":\[\{.*?\},(?<second>\{.*?\}.*?\})\]/#
            let served = office.replacing(#""services":["reception","results"]"#, with: #""services":["reception"]"#)
            let led = served.replacing(#",{"code":"dossier-ready","service":"results"}"#, with: "")
            guard let second = led.firstMatch(of: services)?.second else { return led }
            return led.replacing("," + second, with: "")
        }

        @Test("a service is closed and opened; whoever waits is called, and nobody new gets a number for it")
        func closedService() async throws {
            _ = try await withOffice { daemon in
                let terminal = daemon.terminal
                let waiting: TicketReply = try await terminal.post("/api/v1/tickets", body: #"{"service":"results"}"#)
                let closed = try await terminal.put("/api/v1/services/results", body: #"{"open":false}"#)
                #expect(closed.status == 200)
                #expect(try closed.decoded(as: ServiceReply.self).open == false)
                let refused = try await terminal.problem(
                    .POST,
                    "/api/v1/tickets",
                    body: Data(#"{"service":"results"}"#.utf8)
                )
                #expect(refused.status == 409 && refused.code == "service-closed")
                let called: TicketReply = try await terminal.post("/api/v1/counters/1/call-next")
                #expect(called.id == waiting.id)
                let office: OfficeReply = try await terminal.get(Self.path)
                #expect(office.services.map(\.isOpen) == [nil, false])
                let standard = try await terminal.put("/api/v1/services/reception", body: #"{"open":false}"#)
                #expect(standard.status == 422)
                #expect(try standard.decoded(as: ProblemReply.self).code == "default-service-closed")
                #expect(try await terminal.put("/api/v1/services/x", body: #"{"open":false}"#).status == 404)
                #expect(try await terminal.put("/api/v1/services/results", body: "").status == 400)
                #expect(try await terminal.put("/api/v1/services/results", body: #"{"open":true}"#).status == 200)
                let _: TicketReply = try await terminal.post("/api/v1/tickets", body: #"{"service":"results"}"#)
            }
        }

        @Test("a supervisor's change survives a power cut and the same configuration, until it is reset")
        func restart() async throws {
            let folder = try TemporaryFolder()
            let yaml = "service:\n  results:\n    expectedMinutes: 6\n"
            _ = try await withOffice(in: folder, yaml: yaml) { daemon in
                let read = try await daemon.terminal.raw(.GET, Self.path)
                let body = read.body.replacing("\"expectedMinutes\":6", with: "\"expectedMinutes\":9")
                #expect(try await daemon.terminal.put(Self.path, body: body, ifMatch: read.tag).status == 200)
                try daemon.killAtOnce()
            }
            let journal = try await withOffice(in: folder, yaml: yaml) { daemon in
                let office: OfficeReply = try await daemon.terminal.get(Self.path)
                #expect(office.source == "supervisor" && office.services.map(\.expectedMinutes) == [8, 9])
                let health: HealthReply = try await daemon.terminal.get("/healthz")
                #expect(health.warnings == ["office-set-by-supervisor"] && health.status == "ok")
                let reset: ChangeReply = try await daemon.terminal.post(Self.path + "/reset")
                #expect(reset.office.source == "configuration" && reset.office.services[1].expectedMinutes == 6)
                let after: HealthReply = try await daemon.terminal.get("/healthz")
                #expect(after.warnings.isEmpty)
            }
            #expect(journal.contains("code=office-set-by-supervisor"))
            let later = try await withOffice(in: folder, yaml: "service:\n  results:\n    expectedMinutes: 5\n") {
                daemon in
                let office: OfficeReply = try await daemon.terminal.get(Self.path)
                #expect(office.source == "configuration" && office.services[1].expectedMinutes == 5)
            }
            #expect(!later.contains("office-set-by-supervisor"))
        }
    }
}
