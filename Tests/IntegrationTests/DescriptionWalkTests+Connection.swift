import Foundation
import NIOHTTP1
import Testing

/// What the office's own software does.
extension DescriptionWalk {
    func knowDossiers() async throws {
        let dossier =
            #"{"code":"H29-1","receivedAt":"2026-11-20T08:00:00+07:00","readyAt":"2026-11-26T08:00:00+07:00"}"#
        try await send(.PUT, "dossiers/H29-1", dossier)
        try await send(.PUT, "dossiers", #"{"dossiers":[\#(dossier)]}"#)
        for path in ["dossiers", "dossiers?state=ready", "dossiers/H29-1"] { try await send(.GET, path) }
        let appointment = #"{"code":"L-1","service":"results","at":"2026-11-27T09:30:00+07:00","dossier":"H29-1"}"#
        try await send(.PUT, "appointments/L-1", appointment)
        try await send(.PUT, "appointments", #"{"appointments":[\#(appointment)]}"#)
        for path in ["appointments", "appointments?day=2026-11-27", "appointments/L-1"] { try await send(.GET, path) }
        let ticket = try await issue()
        try await send(.PUT, "tickets/\(ticket)/dossiers/H29-1", #"{"returned":true}"#)
        try await send(.GET, "tickets/\(ticket)/dossiers")
        try await send(.DELETE, "tickets/\(ticket)/dossiers/H29-1")
        for code in ["H29-1", "L-1", "none"] {
            let body = Data(#"{"code":"\#(code)","ticket":null}"#.utf8)
            let reply = try await kiosk.raw(.POST, "/api/v1/kiosk/check-in", body: body)
            #expect((200..<300).contains(reply.status), "\(code): \(reply.body)")
        }
        try await send(.DELETE, "appointments/L-1")
        try await send(.DELETE, "dossiers/H29-1")
    }

    func importFiles() async throws {
        try await send(.POST, "imports?kind=dossiers&name=november.csv", "code,receivedAt\nH29-2,2026-11-20 08:00\n")
        let reply = try await terminal.raw(
            .POST,
            "/api/v1/imports?kind=dossiers",
            body: Data("code,receivedAt\nH29-3,soon\n".utf8)
        )
        #expect(reply.status == 422)
        try await send(.GET, "imports")
    }

    /// Of a program that nobody answers for.
    func tellOthers() async throws {
        let webhook = try await terminal.post(
            "/api/v1/webhooks",
            body: #"{"name":"Dossiers","url":"http://127.0.0.1:9/","kinds":null}"#,
            as: [String: JSONValue].self
        )
        let path = "webhooks/\(try #require(webhook["id"]?.string))"
        _ = try await issue()
        try await send(.POST, "\(path)/test")
        for path in ["webhooks", path, "\(path)/deliveries", "\(path)/deliveries?state=waiting"] {
            try await send(.GET, path)
        }
        try await send(.POST, "\(path)/deliveries/\(try await newest())/resend")
        try await send(.POST, "\(path)/deliveries/resend")
        try await send(.POST, "\(path)/rotate-secret", #"{"overlapHours":48}"#)
        let changed = #"{"name":"Dossiers","url":"http://127.0.0.1:9/","kinds":["ticketIssued"],"state":"paused"}"#
        try await send(.PUT, path, changed)
        try await send(.DELETE, path)
    }
}
