import Foundation
import NIOHTTP1
import Testing

extension Integration {
    @Suite("The rules of the queue over loopback")
    struct QueueRulesOverLoopback {
        private struct CounterReply: Decodable, Sendable {
            let status: String
        }

        private struct RuledTicket: Decodable, Sendable {
            struct Text: Decodable, Sendable {
                let vi: String
                let en: String
            }

            let id: String
            let number: String
            let state: String
            let service: String
            let counter: String?
            let priority: String?
            let callReason: Text?
            let parkedUntil: String?
            let upcoming: [String]
        }

        private func withOffice(_ body: @Sendable (Terminal) async throws -> Void) async throws {
            let folder = try TemporaryFolder()
            try await withDaemon(["run", "--camera", "none", "--data", folder.path]) { try await body($0.terminal) }
        }

        @Test("who has priority goes first, and the call says why")
        func priority() async throws {
            try await withOffice { terminal in
                let first: RuledTicket = try await terminal.post("/api/v1/tickets")
                let elderly: RuledTicket = try await terminal.post("/api/v1/tickets", body: #"{"priority":"elderly"}"#)
                let called: RuledTicket = try await terminal.post("/api/v1/counters/1/call-next")
                #expect(called.id == elderly.id)
                #expect(called.callReason?.vi.isEmpty == false && called.callReason?.en.isEmpty == false)
                let next: RuledTicket = try await terminal.post("/api/v1/counters/2/call-next")
                #expect(next.id == first.id)
                let unknown = try await terminal.problem(
                    .POST,
                    "/api/v1/tickets/\(first.id)/priority",
                    body: Data(#"{"priority":"friend"}"#.utf8)
                )
                #expect(unknown.status == 404 && unknown.code == "unknown-priority")
            }
        }

        @Test("a ticket is parked, comes back, is transferred and put back")
        func detours() async throws {
            try await withOffice { terminal in
                let ticket: RuledTicket = try await terminal.post("/api/v1/tickets")
                let path = "/api/v1/tickets/\(ticket.id)"
                let _: RuledTicket = try await terminal.post("/api/v1/counters/1/call-next")
                let parked: RuledTicket = try await terminal.post(
                    path + "/park",
                    body: #"{"reason":"form","minutes":10}"#
                )
                #expect(parked.state == "parked" && parked.parkedUntil != nil)
                let back: RuledTicket = try await terminal.post(path + "/resume")
                #expect(back.state == "waiting")
                let _: RuledTicket = try await terminal.post("/api/v1/counters/2/call-next")
                let moved: RuledTicket = try await terminal.post(path + "/transfer", body: #"{"service":"results"}"#)
                #expect(moved.state == "waiting" && moved.service == "results")
                let _: RuledTicket = try await terminal.post("/api/v1/counters/3/call-next")
                let waiting: RuledTicket = try await terminal.post(path + "/put-back")
                #expect(waiting.state == "waiting" && waiting.counter == nil)
                let both = try await terminal.problem(
                    .POST,
                    path + "/transfer",
                    body: Data(#"{"service":"results","counter":"1"}"#.utf8)
                )
                #expect(both.code == "malformed-json")
            }
        }

        @Test("several services in one visit follow one another under one number")
        func visit() async throws {
            try await withOffice { terminal in
                let ticket: RuledTicket = try await terminal.post("/api/v1/tickets")
                let path = "/api/v1/tickets/\(ticket.id)"
                let more: RuledTicket = try await terminal.post(path + "/add-service", body: #"{"service":"results"}"#)
                #expect(more.upcoming == ["results"])
                let _: RuledTicket = try await terminal.post("/api/v1/counters/1/call-next")
                let _: RuledTicket = try await terminal.post(path + "/start")
                let second: RuledTicket = try await terminal.post(path + "/finish", body: #"{"outcome":"completed"}"#)
                #expect(second.state == "waiting" && second.service == "results" && second.number == ticket.number)
            }
        }

        @Test("a counter that is closed calls nobody, and an action is taken back")
        func countersAndUndo() async throws {
            try await withOffice { terminal in
                let ticket: RuledTicket = try await terminal.post("/api/v1/tickets")
                let closed: CounterReply = try await terminal.post("/api/v1/counters/1/close")
                #expect(closed.status == "closed")
                let refused = try await terminal.problem(.POST, "/api/v1/counters/1/call-next")
                #expect(refused.status == 409 && !refused.messages.vi.isEmpty)
                let opened: CounterReply = try await terminal.post("/api/v1/counters/1/open")
                #expect(opened.status == "open")
                let _: RuledTicket = try await terminal.post("/api/v1/counters/1/call-next")
                let queue: QueueReply = try await terminal.get("/api/v1/queue")
                let undone: RuledTicket = try await terminal.post(
                    "/api/v1/undo",
                    body: "{\"sequence\":\(queue.sequence)}"
                )
                #expect(undone.id == ticket.id && undone.state == "waiting")
            }
        }
    }
}
