import Foundation
import NIOHTTP1
import Testing

extension Integration {
    @Suite("With the office's own software")
    struct WithManagementSoftware {
        private struct WebhookReply: Decodable, Sendable {
            let id: String
            let secret: String
        }

        private struct DossierReply: Decodable, Sendable {
            let code: String
            let state: String
        }

        private struct PullReply: Decodable, Sendable {
            struct Pull: Decodable, Sendable {
                struct Failure: Decodable, Sendable { let code: String }

                let lastSuccessAt: String?
                let failures: Int
                let failure: Failure?
            }

            let pull: Pull?
        }

        private static let received = #"{"receivedAt":"2026-11-20T01:00:00Z","dueAt":"2026-12-20T01:00:00Z"}"#
        private static let ready =
            #"{"receivedAt":"2026-11-20T01:00:00Z","readyAt":"2026-11-26T01:00:00Z","service":"reception"}"#

        private static func state(of code: String, at terminal: Terminal) async throws -> String? {
            let reply = try await terminal.raw(.GET, "/api/v1/dossiers/\(code)")
            guard reply.status == 200 else { return nil }
            return try JSONDecoder().decode(DossierReply.self, from: Data(reply.body.utf8)).state
        }

        /// Makes the software a webhook of the daemon.
        private static func subscribe(_ software: ManagementSoftware, at terminal: Terminal) async throws {
            let url = software.site.address + "/facequeue/events"
            let webhook: WebhookReply = try await terminal.post(
                "/api/v1/webhooks",
                body: #"{"name":"Software","url":"\#(url)"}"#
            )
            try await software.put("/webhook-secret", #"{"secret":"\#(webhook.secret)"}"#)
        }

        @Test(
            "a ready dossier leads to the results counter, the ticket's life arrives there, and restarts lose nothing"
        )
        func agreement() async throws {
            let site = try ManagementSoftware.Site()
            let folder = try TemporaryFolder()
            let arguments = ["run", "--camera", "none", "--data", folder.path]
            let ticket = try await withManagementSoftware(site) { software in
                try await software.put("/dossiers/H-1", Self.ready)
                let ending = try await withDaemon(arguments, environment: site.settings) { daemon in
                    let terminal = daemon.terminal
                    try await Self.subscribe(software, at: terminal)
                    try await eventually { try await Self.state(of: "H-1", at: terminal) == "ready" }
                    let ticket: TicketReply = try await terminal.post(
                        "/api/v1/tickets",
                        body: #"{"dossierCode":"H-1"}"#
                    )
                    #expect(ticket.service == "results")
                    try await eventually { try await software.heard().contains { $0.subject == ticket.id } }
                    try daemon.killAtOnce()
                    return ticket
                }
                // The daemon is down: what changes now is read later.
                try await software.put("/dossiers/H-2", Self.received)
                try await software.remove("/dossiers/H-1")
                return ending.value
            }
            // The software is down: what happens now is told later.
            try await withDaemon(arguments, environment: site.settings) { daemon in
                let terminal = daemon.terminal
                for step in ["counters/1/call-next", "tickets/\(ticket.id)/start", "tickets/\(ticket.id)/finish"] {
                    let _: TicketReply = try await terminal.post("/api/v1/\(step)")
                }
                try await withManagementSoftware(site) { software in
                    try await eventually { try await Self.state(of: "H-2", at: terminal) == "received" }
                    #expect(try await Self.state(of: "H-1", at: terminal) == nil)
                    let life = ["ticketIssued", "ticketCalled", "serviceStarted", "serviceFinished"]
                    try await eventually {
                        try await Self.life(of: ticket.id, in: software.heard()) == life
                    }
                    let heard = try await software.heard().filter { $0.subject == ticket.id }
                    #expect(heard.first?.data.dossiers == ["H-1"])
                    #expect(Set(heard.map(\.id)).count == heard.count)
                    #expect(heard.map(\.data.sequence) == heard.map(\.data.sequence).sorted())
                }
            }
        }

        @Test("a wrong key, and a page that is not of the contract, are told and change nothing")
        func failures() async throws {
            let site = try ManagementSoftware.Site()
            let folder = try TemporaryFolder()
            let wrongKey = folder.path + "/wrong-key"
            try Data("another".utf8).write(to: URL(fileURLWithPath: wrongKey))
            try await withManagementSoftware(site) { software in
                try await software.put("/dossiers/H-1", Self.ready)
                try await software.put("/dossiers/H-2", #"{"receivedAt":"yesterday"}"#)
                var settings = site.settings
                settings["KIOSK_CONNECTION_PULL_KEY_FILE"] = wrongKey
                try await withDaemon(["run", "--camera", "none", "--data", folder.path], environment: settings) {
                    daemon in
                    let terminal = daemon.terminal
                    try await eventually { try await Self.failure(at: terminal) == "pull-refused" }
                    try Data(site.key.utf8).write(to: URL(fileURLWithPath: wrongKey))
                    try await eventually { try await Self.failure(at: terminal) == "pull-malformed" }
                    #expect(try await Self.state(of: "H-1", at: terminal) == nil)
                    try await software.put("/dossiers/H-2", Self.received)
                    try await eventually { try await Self.state(of: "H-2", at: terminal) == "received" }
                    #expect(try await Self.state(of: "H-1", at: terminal) == "ready")
                    #expect(try await Self.failure(at: terminal) == nil)
                }
            }
        }

        private static func failure(at terminal: Terminal) async throws -> String? {
            try await terminal.get("/api/v1/imports", as: PullReply.self).pull?.failure?.code
        }

        private static func life(of ticket: String, in heard: [ManagementSoftware.Heard]) -> [String] {
            heard.filter { $0.subject == ticket }.map {
                String($0.type.dropFirst("vn.facequeue.".count).dropLast(".v1".count))
            }
        }
    }
}
