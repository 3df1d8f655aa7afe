import Foundation
import Testing

extension Integration {
    @Suite("Webhooks over loopback")
    struct WebhookDelivery {
        private static let environment = ["KIOSK_WEBHOOKS_TIMEOUT_SECONDS": "1"]

        @Test("a bad receiver and a daemon that is killed: every event arrives, signed, a ticket's in their order")
        func wholeWay() async throws {
            let folder = try TemporaryFolder()
            let receiver = try await FlakyReceiver.moody(seed: 20_261_127)
            let arguments = ["run", "--camera", "none", "--data", folder.path]
            let webhook = try await withDaemon(arguments, environment: Self.environment) { daemon in
                let webhook = try await daemon.terminal.addWebhook(receiver)
                try await Self.serve(tickets: 20, at: daemon.terminal)
                try await Self.restart(receiver, webhook.id, daemon.terminal)
                try await Self.serve(tickets: 10, at: daemon.terminal)
                #expect(try await daemon.terminal.webhook(webhook.id).waiting > 0)
                try daemon.killAtOnce()
                return webhook
            }.value
            let secret = try #require(webhook.secret)
            let log = try await withDaemon(arguments, environment: Self.environment) { daemon in
                try await Self.serve(tickets: 10, at: daemon.terminal)
                try await Self.restart(receiver, webhook.id, daemon.terminal)
                try await eventually(within: .seconds(60)) {
                    try await daemon.terminal.webhook(webhook.id).waiting == 0
                }
                #expect(try await daemon.terminal.webhook(webhook.id).dead == 0)
                let last: QueueReply = try await daemon.terminal.get("/api/v1/queue")
                return try await daemon.terminal.events(after: 1).logData(through: last.sequence)
            }.value
            await receiver.close()
            try Self.expectEverything(of: log, at: receiver, secret)
        }

        /// Tickets from their issue to their end, at two counters side by side.
        private static func serve(tickets: Int, at terminal: Terminal) async throws {
            for _ in 0..<tickets { let _: TicketReply = try await terminal.post("/api/v1/tickets") }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for counter in ["1", "2"] {
                    group.addTask {
                        for _ in 0..<(tickets / 2) {
                            let called: TicketReply = try await terminal.post("/api/v1/counters/\(counter)/call-next")
                            for action in ["start", "finish"] {
                                let _: TicketReply = try await terminal.post("/api/v1/tickets/\(called.id)/\(action)")
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
        }

        /// Is away until that was noticed.
        private static func restart(_ receiver: FlakyReceiver, _ webhook: String, _ terminal: Terminal) async throws {
            await receiver.close()
            try await eventually { try await terminal.webhook(webhook).lastFailure?.code == "unreachable" }
            try await receiver.open()
        }

        private static func expectEverything(
            of log: [Int64: String],
            at receiver: FlakyReceiver,
            _ secret: String
        ) throws {
            let arrivals = receiver.arrivals
            #expect(arrivals.count { !$0.mood.isTaking } > 20)
            #expect(arrivals.contains { $0.mood == .stalls } && arrivals.contains { $0.mood == .losesAnswer })
            var newest: [String: Int64] = [:]
            var seen: Set<Int64> = []
            for arrival in arrivals {
                let event = try DeliveredEvent(arrival, secret: secret)
                guard arrival.mood.isTaking, seen.insert(event.sequence).inserted else { continue }
                #expect(event.sequence > newest[event.subject, default: 0])
                newest[event.subject] = event.sequence
                var data = event.data
                #expect(data.removeValue(forKey: "dossiers") as? [String] == [])
                let heard = try JSONSerialization.jsonObject(with: Data(try #require(log[event.sequence]).utf8))
                #expect(data as NSDictionary == heard as? NSDictionary)
            }
            #expect(seen == Set(log.keys))
        }
    }
}
