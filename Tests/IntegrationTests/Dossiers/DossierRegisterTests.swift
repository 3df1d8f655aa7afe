import Foundation
import NIOHTTP1
import Testing

extension Integration {
    @Suite("The office's own software hands in dossiers over loopback")
    struct DossierRegister {
        private static let received = #""receivedAt":"2026-11-20T01:00:00Z""#

        private func withSoftware(_ body: @Sendable (Terminal) async throws -> Void) async throws {
            let folder = try TemporaryFolder()
            try await withDaemon(["run", "--camera", "none", "--data", folder.path]) { daemon in
                let scopes = ["dossiers:read", "dossiers:write"]
                try await body(try await Staff.machine(scopes: scopes, by: daemon.terminal))
            }
        }

        @Test("a dossier is made, read, changed and removed under its code; what is answered may be sent back")
        func life() async throws {
            try await withSoftware { software in
                let path = "/api/v1/dossiers/h29%2f1"
                let made = try await software.put(
                    path,
                    body: #"{\#(Self.received),"service":"reception","dueAt":"2026-11-27T17:00:00+07:00"}"#
                )
                #expect(made.status == 201, "\(made.body)")
                let dossier: DossierReply = try await software.get(path)
                #expect(dossier.code == "H29/1" && dossier.state == "received")
                #expect(dossier.dueAt == "2026-11-27T10:00:00.000Z" && dossier.readyAt == nil)
                #expect(try await software.put(path, body: made.body).status == 200)
                let ready = try await software.put(path, body: #"{\#(Self.received),"readyAt":"2026-11-21T01:00:00Z"}"#)
                #expect(ready.body.contains(#""state":"ready""#) && ready.body.contains(#""dueAt":null"#))
                #expect(try await software.raw(.DELETE, path).status == 204)
                #expect(try await software.problem(.GET, path).code == "unknown-dossier")
                #expect(try await software.problem(.DELETE, path).status == 404)
            }
        }

        @Test("many come at once, all or none, and are read page by page, by state")
        func batches() async throws {
            try await withSoftware { software in
                func entry(_ number: Int, _ more: String = "") -> String {
                    #"{"code":"H\#(number)",\#(Self.received)\#(more)}"#
                }
                let ready = #","readyAt":"2026-11-21T01:00:00Z""#
                let entries = (1...5).map { entry($0, $0 > 3 ? ready : "") }
                let bad = entries + [entry(6, #","dueAt":"2026-11-19T01:00:00Z""#)]
                let refused = try await software.put(
                    "/api/v1/dossiers",
                    body: #"{"dossiers":[\#(bad.joined(separator: ","))]}"#
                )
                #expect(refused.status == 422 && refused.body.contains("due-before-received"))
                #expect(refused.body.contains("dossiers.5.dueAt"))
                let none: DossierPageReply = try await software.get("/api/v1/dossiers")
                #expect(none.dossiers.isEmpty && none.next == nil)
                let put = try await software.put(
                    "/api/v1/dossiers",
                    body: #"{"dossiers":[\#(entries.joined(separator: ","))]}"#
                )
                #expect(put.status == 200 && put.body == #"{"count":5}"#)
                let first: DossierPageReply = try await software.get("/api/v1/dossiers?limit=3")
                let next = try #require(first.next)
                let second: DossierPageReply = try await software.get("/api/v1/dossiers?limit=3&cursor=\(next)")
                #expect((first.dossiers + second.dossiers).map(\.code) == ["H1", "H2", "H3", "H4", "H5"])
                #expect(second.next == nil)
                let collected: DossierPageReply = try await software.get("/api/v1/dossiers?state=ready")
                #expect(collected.dossiers.map(\.code) == ["H4", "H5"])
            }
        }

        @Test("an appointment is made, found on its day, and removed")
        func appointments() async throws {
            try await withSoftware { software in
                let path = "/api/v1/appointments/L-1"
                let body = #"{"service":"results","at":"2026-11-27T09:30:00+07:00","dossier":"H1"}"#
                #expect(try await software.put(path, body: body).status == 201)
                let booked: BookedAppointmentReply = try await software.get(path)
                #expect(booked.at == "2026-11-27T02:30:00.000Z" && booked.dossier == "H1")
                for (day, count) in [("2026-11-26", 0), ("2026-11-27", 1), ("2026-11-28", 0)] {
                    let list = try await software.raw(.GET, "/api/v1/appointments?day=\(day)")
                    #expect(list.body.ranges(of: "L-1").count == count)
                }
                #expect(try await software.raw(.DELETE, path).status == 204)
                #expect(try await software.problem(.GET, path).code == "unknown-appointment")
            }
        }

        @Test(
            "what is wrong is named and changes nothing",
            arguments: [
                ("dossiers/H1", #"{}"#, 400, "malformed-json", "receivedAt"),
                ("dossiers/H1", #"{"receivedAt":"yesterday"}"#, 400, "malformed-json", "receivedAt"),
                ("dossiers/H1", #"{"receivedAt":"2026-11-20T01:00:00Z","owner":"x"}"#, 400, "malformed-json", "owner"),
                (
                    "dossiers/H1", #"{"receivedAt":"2026-11-20T01:00:00Z","service":"tax"}"#, 422, "unknown-service",
                    "tax"
                ),
                ("dossiers/H1", #"{"receivedAt":"2026-11-20T01:00:00Z","code":"H2"}"#, 422, "code-differs", ""),
                (
                    "dossiers/H1", #"{"receivedAt":"2026-11-20T01:00:00Z","state":"ready"}"#, 422, "state-differs",
                    "state"
                ),
                ("dossiers/-", #"{"receivedAt":"2026-11-20T01:00:00Z"}"#, 422, "bad-code", ""),
                ("dossiers", #"{"dossiers":[{"receivedAt":"2026-11-20T01:00:00Z"}]}"#, 400, "malformed-json", "0.code"),
                ("dossiers", #"{"dossiers":[{"code":"H1","when":1}]}"#, 400, "malformed-json", "dossiers.0.when"),
                ("appointments/L1", #"{"service":"tax","at":"2026-11-20T01:00:00Z"}"#, 422, "unknown-service", "tax"),
                ("appointments/L1", #"{"service":"results"}"#, 400, "malformed-json", "at"),
            ]
        )
        func faults(path: String, body: String, status: Int, code: String, named: String) async throws {
            try await withSoftware { software in
                let problem = try await software.problem(.PUT, "/api/v1/\(path)", body: Data(body.utf8))
                #expect(problem.status == status && problem.code == code)
                #expect(named.isEmpty || problem.messages.vi.contains(named) && problem.messages.en.contains(named))
                let list = try await software.raw(.GET, "/api/v1/\(path.split(separator: "/")[0])")
                #expect(list.body.contains(":[]"))
            }
        }

        @Test(
            "a list is asked for as it can be",
            arguments: [
                ("dossiers?state=lost", "bad-state"), ("dossiers?limit=0", "bad-page"),
                ("appointments?day=1", "bad-day"),
            ]
        )
        func lists(path: String, code: String) async throws {
            try await withSoftware { software in
                let problem = try await software.problem(.GET, "/api/v1/\(path)")
                #expect(problem.code == code)
            }
        }
    }
}
