import Foundation
import NIOHTTP1
import Testing

extension Integration {
    @Suite("Requests sent twice")
    struct Idempotency {
        @Test("have one effect and one answer, and another one after a restart if need be")
        func twice() async throws {
            let folder = try TemporaryFolder()
            let key = HTTPHeaders([("idempotency-key", "\"8e03978e-40d5-43dd-bc93-6894a57f9324\"")])
            let arguments = ["run", "--camera", "none", "--data", folder.path]
            let id = try await withDaemon(arguments) { daemon in
                let terminal = daemon.terminal
                let first = try await terminal.raw(.POST, "/api/v1/tickets", headers: key)
                let second = try await terminal.raw(.POST, "/api/v1/tickets", headers: key)
                #expect(first.status == 201 && second.status == 201 && first.body == second.body)
                #expect(first.header("idempotency-replayed") == nil)
                #expect(second.header("idempotency-replayed") == "true")
                let reused = try await terminal.raw(
                    .POST,
                    "/api/v1/tickets",
                    body: Data(#"{"origin":"desk"}"#.utf8),
                    headers: key
                )
                #expect(
                    try reused.status == 422 && reused.decoded(as: ProblemReply.self).code == "idempotency-key-reused"
                )
                try daemon.killAtOnce()
                return try first.decoded(as: TicketReply.self).id
            }.value
            try await withDaemon(arguments) { daemon in
                let third = try await daemon.terminal.raw(.POST, "/api/v1/tickets", headers: key)
                #expect(try third.status == 201 && third.decoded(as: TicketReply.self).id == id)
                #expect(third.header("idempotency-replayed") == "true")
                let list: TicketListReply = try await daemon.terminal.get("/api/v1/tickets?limit=500")
                #expect(list.tickets.count == 1)
            }
        }

        @Test("by different senders are different requests")
        func senders() async throws {
            let folder = try TemporaryFolder()
            try await withDaemon(["run", "--camera", "none", "--data", folder.path]) { daemon in
                let key = HTTPHeaders([("idempotency-key", "1")])
                for scopes in [["queue:write"], ["queue:write", "queue:read"]] {
                    let machine = try await Staff.machine(scopes: scopes, by: daemon.terminal)
                    #expect(try await machine.raw(.POST, "/api/v1/tickets", headers: key).status == 201)
                }
                let list: TicketListReply = try await daemon.terminal.get("/api/v1/tickets?limit=500")
                #expect(list.tickets.count == 2)
            }
        }

        @Test("a key that is none is refused", arguments: ["", "has space", String(repeating: "x", count: 129)])
        func malformed(key: String) async throws {
            let folder = try TemporaryFolder()
            try await withDaemon(["run", "--camera", "none", "--data", folder.path]) { daemon in
                let reply = try await daemon.terminal.raw(
                    .POST,
                    "/api/v1/tickets",
                    headers: HTTPHeaders([("idempotency-key", key)])
                )
                #expect(try reply.status == 400 && reply.decoded(as: ProblemReply.self).code == "bad-idempotency-key")
            }
        }
    }
}
