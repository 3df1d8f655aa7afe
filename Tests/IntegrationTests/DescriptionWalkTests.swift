import Foundation
import NIOHTTP1
import Synchronization
import Testing

extension Integration.Description {
    /// What takes a camera, a voice or a face; other tests carry these out.
    private static let elsewhere: Set<String> = [
        "listen", "watchPreview", "followVisit", "getSound", "getConsentText", "noteConsent", "forgetVisitor",
        "consentAtKiosk", "forgetAtKiosk", "getMessages", "getContact", "noteContact", "dropContact", "leaveContact",
        "withdrawContact",
    ]

    @Test("is kept by every operation that is carried out")
    func walk() async throws {
        let folder = try TemporaryFolder()
        try await withDaemon(
            ["run", "--camera", "none", "--data", folder.path],
            environment: [
                "KIOSK_WEB_PUBLIC_ADDRESS": "https://so.example.vn", "KIOSK_QUEUE_NO_SHOW_SECONDS": "0",
                "KIOSK_QUEUE_NO_SHOW_RECALLS": "0",
            ]
        ) { daemon in
            let kiosk = try await Staff.paired("kiosk", by: daemon.terminal)
            let walk = DescriptionWalk(terminal: daemon.terminal, kiosk: kiosk)
            try await walk.readWhatIsThere()
            try await walk.serve()
            try await walk.change()
            try await walk.follow()
            try await walk.knowDossiers()
            try await walk.importFiles()
            try await walk.tellOthers()
            try await walk.administer()
        }
        let names = try APIContract.shared.get().operations.compactMap { $0.content["operationId"]?.string }
        let seen = APIContract.carriedOut.withLock { Set($0.compactMap { $0.content["operationId"]?.string }) }
        #expect(Set(names).subtracting(seen).subtracting(Self.elsewhere) == [])
    }
}

/// A day on which everything happens once.
struct DescriptionWalk {
    let terminal: Terminal
    let kiosk: Terminal

    func send(_ method: HTTPMethod, _ path: String, _ body: String = "") async throws {
        let reply = try await terminal.raw(method, "/api/v1/" + path, body: Data(body.utf8))
        #expect((200..<300).contains(reply.status), "\(method) \(path): \(reply.status) \(reply.body)")
    }

    func issue() async throws -> String {
        try await terminal.post("/api/v1/tickets", as: TicketReply.self).id
    }

    /// A ticket that counter 1 has called.
    private func call() async throws -> String {
        _ = try await issue()
        return try await terminal.post("/api/v1/counters/1/call-next", as: TicketReply.self).id
    }

    func readWhatIsThere() async throws {
        for path in [
            "queue", "tickets", "history", "office", "staff", "statistics", "statistics.csv", "statistics.xlsx",
            "kiosk",
            "session", "users", "devices", "api-keys", "audit", "openapi.yaml",
        ] {
            try await send(.GET, path)
        }
        let pages = ["/", "/kiosk", "/clerk", "/board", "/supervisor", "/sign-in", "/setup", "/admin", "/t/word"]
        for path in pages + ["/assets/css/base.css", "/healthz", "/metrics"] {
            _ = try await terminal.raw(.GET, path)
        }
    }

    func serve() async throws {
        let first = try await call()
        let queue: QueueReply = try await terminal.get("/api/v1/queue")
        try await send(.GET, "announcements/\(queue.sequence)")
        for step in ["recall", "put-back"] { try await send(.POST, "tickets/\(first)/\(step)") }
        try await send(.POST, "tickets/\(first)/call", #"{"counter":"1","reason":"urgent"}"#)
        try await send(.POST, "tickets/\(first)/start")
        try await send(.POST, "undo", #"{"sequence":\#(try await newest())}"#)
        try await send(.POST, "tickets/\(first)/start")
        try await send(.POST, "tickets/\(first)/park", #"{"reason":"form","minutes":5}"#)
        try await send(.POST, "tickets/\(first)/resume")
        try await send(.POST, "counters/1/call-next")
        for step in ["start", "finish"] { try await send(.POST, "tickets/\(first)/\(step)") }
        try await send(.POST, "tickets/\(first)/rate", #"{"rating":4}"#)
        let absent = try await call()
        try await send(.POST, "tickets/\(absent)/no-show")
        for step in ["pause", "close", "open"] { try await send(.POST, "counters/2/\(step)") }
    }

    func newest() async throws -> Int64 {
        try await terminal.get("/api/v1/queue", as: QueueReply.self).sequence
    }

    func change() async throws {
        let ticket = try await issue()
        let other = try await issue()
        for (step, body) in [
            ("priority", #"{"priority":"elderly"}"#), ("change-service", #"{"service":"results"}"#),
            ("add-service", #"{"service":"reception"}"#), ("transfer", #"{"counter":"1"}"#),
            ("merge", #"{"with":"\#(other)"}"#),
        ] {
            try await send(.POST, "tickets/\(ticket)/\(step)", body)
        }
        let third = try await issue()
        try await send(.PUT, "tickets/\(third)/appointment", #"{"appointment":null}"#)
        try await send(.GET, "tickets/\(third)/visitor")
        try await send(.POST, "tickets/\(third)/cancel")
        let changed: TicketReply = try await kiosk.post("/api/v1/tickets")
        let body = Data(#"{"ticket":"\#(changed.id)","service":"results"}"#.utf8)
        #expect(try await kiosk.raw(.POST, "/api/v1/kiosk/change-service", body: body).status == 200)
    }

    func follow() async throws {
        let phone = terminal.with(.nobody)
        for (step, body) in [("cancel", ""), ("rate", #"{"rating":5}"#)] {
            let ticket = try await issue()
            let link = try await terminal.get("/api/v1/tickets/\(ticket)/link", as: [String: JSONValue].self)
            let word = try #require(link["address"]?.string?.split(separator: "/").last)
            #expect(try await phone.raw(.GET, "/api/v1/visits/\(word)").status == 200)
            if step == "rate" { try await finish(ticket) }
            let reply = try await phone.raw(.POST, "/api/v1/visits/\(word)/\(step)", body: Data(body.utf8))
            #expect(reply.status == 201)
        }
    }

    private func finish(_ ticket: String) async throws {
        try await send(.POST, "tickets/\(ticket)/call", #"{"counter":"1","reason":"urgent"}"#)
        for step in ["start", "finish"] { try await send(.POST, "tickets/\(ticket)/\(step)") }
    }

    func administer() async throws {
        let office = try await terminal.raw(.GET, "/api/v1/office")
        #expect(try await terminal.put("/api/v1/office", body: office.body, ifMatch: office.tag).status == 200)
        try await send(.PUT, "services/results", #"{"open":false}"#)
        try await send(.POST, "office/reset")
        let clerk = try await Staff.added("lan", role: "clerk", by: terminal)
        let secrets = ["current": Staff.secret, "new": "Tám dòng sông dài"]
        let changed = try await clerk.raw(.PUT, "/api/v1/session/secret", body: JSONEncoder().encode(secrets))
        #expect(changed.status == 204)
        for path in ["session", "sessions"] {
            let again = try await Staff.signedIn("lan", "Tám dòng sông dài", at: terminal)
            #expect(try await again.raw(.DELETE, "/api/v1/\(path)").status == 204)
        }
        for step in ["disable", "enable"] { try await send(.POST, "users/lan/\(step)") }
        try await send(.PUT, "users/lan/secret", #"{"secret":"Bốn mùa hoa nở"}"#)
        try await send(.PUT, "users/lan/role", #"{"role":"supervisor"}"#)
        try await send(.DELETE, "users/lan/sessions")
        try await send(.POST, "pairings", #"{"kind":"board"}"#)
        let key: APIKeyReply = try await terminal.post(
            "/api/v1/api-keys",
            body: #"{"name":"A machine","scopes":["queue:read"],"days":1}"#
        )
        try await send(.DELETE, "api-keys/\(key.id)")
        let screens = try await terminal.get("/api/v1/devices", as: [String: JSONValue].self)
        let screen = try #require(screens["devices"]?.elements.first?["id"]?.string)
        try await send(.DELETE, "devices/\(screen)")
    }
}
