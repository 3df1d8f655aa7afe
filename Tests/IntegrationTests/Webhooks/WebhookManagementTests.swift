import Foundation
import GRDB
import NIOHTTP1
import Testing

extension Integration {
    @Suite("Managing webhooks over loopback")
    struct WebhookManagement {
        @Test("a webhook is made, changed, paused and removed; its secret is told once")
        func life() async throws {
            let folder = try TemporaryFolder()
            let receiver = try await FlakyReceiver()
            try await withDaemon(["run", "--camera", "none", "--data", folder.path]) { daemon in
                let terminal = daemon.terminal
                let made = try await terminal.addWebhook(receiver, kinds: #"["ticketIssued"]"#)
                #expect(made.kinds == ["ticketIssued"] && made.state == "active")
                #expect(made.secret?.hasPrefix("whsec_") == true)
                let list = try await terminal.raw(.GET, "/api/v1/webhooks")
                #expect(!list.body.contains("whsec_"))
                #expect(try list.decoded(as: WebhookListReply.self).webhooks.map(\.id) == [made.id])

                let change = #"{"name":"Other","url":"\#(receiver.url)","kinds":null,"state":"paused"}"#
                let changed = try await terminal.put("/api/v1/webhooks/\(made.id)", body: change)
                #expect(try changed.decoded(as: WebhookReply.self).state == "paused")
                let _: TicketReply = try await terminal.post("/api/v1/tickets")
                #expect(try await terminal.webhook(made.id).waiting == 1 && receiver.arrivals.isEmpty)
                let waiting = "/api/v1/webhooks/\(made.id)/deliveries?state=waiting"
                let deliveries: DeliveryListReply = try await terminal.get(waiting)
                #expect(deliveries.deliveries.map(\.kind) == ["ticketIssued"] && deliveries.next == nil)

                _ = try await terminal.put(
                    "/api/v1/webhooks/\(made.id)",
                    body: change.replacing("paused", with: "active")
                )
                try await eventually { receiver.taken.count == 1 }
                #expect(try await terminal.raw(.DELETE, "/api/v1/webhooks/\(made.id)").status == 204)
                #expect(try await terminal.problem(.GET, "/api/v1/webhooks/\(made.id)").code == "unknown-webhook")
            }
            await receiver.close()
        }

        @Test("what cannot be a webhook is refused by its code")
        func refused() async throws {
            let folder = try TemporaryFolder()
            try await withDaemon(["run", "--camera", "none", "--data", folder.path]) { daemon in
                for (body, status, code) in [
                    (#"{"name":"a","url":"ftp://example.org"}"#, 422, "bad-webhook-url"),
                    (#"{"name":"a","url":"https://me:word@example.org"}"#, 422, "bad-webhook-url"),
                    (#"{"name":"","url":"https://example.org"}"#, 422, "bad-webhook-name"),
                    (#"{"name":"a","url":"https://example.org","kinds":[]}"#, 422, "no-webhook-kinds"),
                    (#"{"name":"a","url":"https://example.org","kinds":["ticketEaten"]}"#, 400, "malformed-json"),
                    (#"{"name":"a","url":"https://example.org","secret":"x"}"#, 400, "malformed-json"),
                ] {
                    let problem = try await daemon.terminal.problem(.POST, "/api/v1/webhooks", body: Data(body.utf8))
                    #expect(problem.status == status && problem.code == code)
                }
                let list: WebhookListReply = try await daemon.terminal.get("/api/v1/webhooks")
                #expect(list.webhooks.isEmpty)
            }
        }

        @Test("a test event says whether the receiver takes it, and a new secret signs beside the former one")
        func testing() async throws {
            let folder = try TemporaryFolder()
            let receiver = try await FlakyReceiver()
            try await withDaemon(["run", "--camera", "none", "--data", folder.path]) { daemon in
                let terminal = daemon.terminal
                let made = try await terminal.addWebhook(receiver)
                let rotated: WebhookReply = try await terminal.post("/api/v1/webhooks/\(made.id)/rotate-secret")
                #expect(rotated.secret != nil && rotated.secret != made.secret && rotated.previousSecretUntil != nil)
                let taken: WebhookTestReply = try await terminal.post("/api/v1/webhooks/\(made.id)/test")
                #expect(taken.delivered && taken.status == 204)
                let signatures = receiver.arrivals.first?.headers.first(name: "webhook-signature")
                #expect(signatures?.split(separator: " ").count == 2)
                await receiver.close()
                let lost: WebhookTestReply = try await terminal.post("/api/v1/webhooks/\(made.id)/test")
                #expect(!lost.delivered && lost.code == "unreachable" && lost.status == nil)
                // A test is told once, and is no delivery.
                #expect(try await terminal.webhook(made.id).waiting == 0)
            }
        }

        @Test("dead letters stand on /healthz and /metrics and in their list until they are sent again")
        func deadLetters() async throws {
            let folder = try TemporaryFolder()
            let receiver = try await FlakyReceiver()
            await receiver.close()
            try await withDaemon(["run", "--camera", "none", "--data", folder.path]) { daemon in
                let terminal = daemon.terminal
                let made = try await terminal.addWebhook(receiver)
                for _ in 0..<3 { let _: TicketReply = try await terminal.post("/api/v1/tickets") }
                try await eventually { try await terminal.webhook(made.id).lastFailure?.code == "unreachable" }
                try Self.makeOld(in: folder)
                let _: TicketReply = try await terminal.post("/api/v1/tickets")
                try await eventually { try await terminal.webhook(made.id).dead == 3 }
                let health: HealthReply = try await terminal.get("/healthz")
                #expect(health.status == "degraded" && health.warnings.contains("webhook-dead-letters"))
                let metrics = try await terminal.raw(.GET, "/metrics").body
                #expect(metrics.contains(#"kioskd_webhook_deliveries{webhook="\#(made.id)",state="dead"} 3"#))

                let path = "/api/v1/webhooks/\(made.id)/deliveries"
                let first: DeliveryListReply = try await terminal.get(path + "?limit=2")
                let rest: DeliveryListReply = try await terminal.get(path + "?limit=2&cursor=\(first.next ?? "")")
                #expect(first.deliveries.count == 2 && rest.deliveries.count == 1 && rest.next == nil)
                #expect(first.deliveries.allSatisfy { $0.state == "dead" && $0.kind == "ticketIssued" })
                #expect(try await terminal.problem(.POST, path + "/99999/resend").code == "unknown-delivery")

                try await receiver.open()
                let sequence = try #require(first.deliveries.first?.sequence)
                #expect(try await terminal.raw(.POST, path + "/\(sequence)/resend").status == 200)
                try await eventually { try await terminal.webhook(made.id).dead == 2 && receiver.taken.count >= 1 }
                #expect(try await terminal.raw(.POST, path + "/resend").body == #"{"resent":2}"#)
                try await eventually { receiver.taken.count == 4 }
                let mended: HealthReply = try await terminal.get("/healthz")
                #expect(!mended.warnings.contains("webhook-dead-letters"))
            }
            await receiver.close()
        }

        /// As if what waits had waited for years already.
        private static func makeOld(in folder: TemporaryFolder) throws {
            var patient = Configuration()
            patient.busyMode = .timeout(20)
            try DatabaseQueue(path: folder.path + "/kioskd.sqlite", configuration: patient).write { db in
                try db.execute(sql: "UPDATE webhook SET resumed_at = 0")
                try db.execute(sql: "UPDATE webhook_delivery SET due_at = 0, entered_at = \(Self.weekAgo)")
            }
        }

        /// Longer ago than it is tried to tell a webhook, and not yet forgotten.
        private static var weekAgo: Int64 { Int64((Date().timeIntervalSince1970 - 7 * 86_400) * 1_000) }

        @Test("only an administrator, or a key for webhooks, sees or changes them")
        func scopes() async throws {
            let folder = try TemporaryFolder()
            try await withDaemon(["run", "--camera", "none", "--data", folder.path]) { daemon in
                let reader = try await Staff.machine(scopes: ["webhooks:read"], by: daemon.terminal)
                #expect(try await reader.raw(.GET, "/api/v1/webhooks").status == 200)
                let body = Data(#"{"name":"a","url":"https://example.org"}"#.utf8)
                #expect(try await reader.raw(.POST, "/api/v1/webhooks", body: body).status == 403)
                let supervisor = try await Staff.added("supervisor.one", role: "supervisor", by: daemon.terminal)
                #expect(try await supervisor.raw(.GET, "/api/v1/webhooks").status == 403)
                let writer = try await Staff.machine(scopes: ["webhooks:write"], by: daemon.terminal)
                #expect(try await writer.raw(.POST, "/api/v1/webhooks", body: body).status == 201)
            }
        }
    }
}
