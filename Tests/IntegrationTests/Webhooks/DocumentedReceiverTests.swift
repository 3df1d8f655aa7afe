import Foundation
import GRDB
import NIOHTTP1
import Subprocess
import SystemPackage
import Testing

extension Integration {
    @Suite("The receiver of docs/webhooks.md")
    struct DocumentedReceiver {
        @Test("keeps what the daemon sends, once, and refuses what anybody else does")
        func genuine() async throws {
            let folder = try TemporaryFolder()
            let port = try FreePort.find()
            let script = try folder.write(try Self.script(listeningOn: port), to: "receiver.py")
            let url = "http://127.0.0.1:\(port)/facequeue"
            try await withDaemon(["run", "--camera", "none", "--data", folder.path]) { daemon in
                let body = #"{"name":"Documented","url":"\#(url)"}"#
                let webhook: WebhookReply = try await daemon.terminal.post("/api/v1/webhooks", body: body)
                for _ in 0..<3 { let _: TicketReply = try await daemon.terminal.post("/api/v1/tickets") }
                let secret = try #require(webhook.secret)
                try await Self.running(script, in: folder, secret: secret) {
                    try await eventually { try await daemon.terminal.webhook(webhook.id).waiting == 0 }
                    let test: WebhookTestReply = try await daemon.terminal.post("/api/v1/webhooks/\(webhook.id)/test")
                    #expect(test.status == 204)
                    let forged: HTTPHeaders = [
                        "webhook-id": "office-1", "webhook-timestamp": "\(Int(Date().timeIntervalSince1970))",
                        "webhook-signature": "v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=",
                    ]
                    let stranger = Terminal(address: "http://127.0.0.1:\(port)")
                    #expect(
                        try await stranger.raw(.POST, "/facequeue", body: Data("{}".utf8), headers: forged).status
                            == 401
                    )
                }
            }
            let kept = try await DatabaseQueue(path: folder.path + "/heard.sqlite").read { db in
                try String.fetchAll(db, sql: "SELECT body ->> 'type' FROM event ORDER BY rowid")
            }
            #expect(kept.sorted() == Array(repeating: "vn.facequeue.ticketIssued.v1", count: 3) + [Self.testType])
        }

        private static let testType = "vn.facequeue.webhookTested.v1"

        /// As it stands there, but for the port.
        private static func script(listeningOn port: Int) throws -> String {
            let page = try String(contentsOf: Place.root.appendingPathComponent("docs/webhooks.md"), encoding: .utf8)
            let code = String(try #require(page.firstMatch(of: /```python\n((?s:.*?))```/)).1)
            try #require(code.contains("9000"))
            return code.replacing("9000", with: "\(port)")
        }

        private static func running(
            _ script: String,
            in folder: TemporaryFolder,
            secret: String,
            _ body: @Sendable () async throws -> Void
        ) async throws {
            let program = Configuration(
                executable: .path("/usr/bin/python3"),
                arguments: [script],
                environment: .inherit.updating(["WEBHOOK_SECRET": secret]),
                workingDirectory: FilePath(folder.path)
            )
            _ = try await run(program, input: .none, output: .discarded, error: .discarded) { execution in
                do {
                    try await body()
                } catch {
                    try? execution.send(signal: .terminate)
                    throw error
                }
                try? execution.send(signal: .terminate)
            }
        }
    }
}
