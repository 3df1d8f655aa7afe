import Foundation
import NIOHTTP1
import Testing

extension Integration {
    @Suite("Figures over loopback")
    struct Metrics {
        @Test("count what happened, and hold nothing that docs/metrics.md leaves out")
        func figures() async throws {
            let folder = try TemporaryFolder()
            let known = try await Self.documentedNames()
            try await withDaemon(["run", "--camera", "none", "--data", folder.path]) { daemon in
                let terminal = daemon.terminal
                for _ in 0..<2 { let _: TicketReply = try await terminal.post("/api/v1/tickets") }
                _ = try await terminal.raw(.POST, "/api/v1/counters/1/call-next")
                _ = try await terminal.raw(.GET, "/no/such/page")
                try await eventually {
                    try await Self.values(terminal)["kioskd_wait_seconds_count{service=\"reception\"}"] == 1
                }

                let values = try await Self.values(terminal)
                #expect(values["kioskd_tickets_total{origin=\"button\"}"] == 2)
                #expect(values["kioskd_queue_waiting{service=\"reception\"}"] == 1)
                #expect(values["kioskd_http_requests_total{route=\"none\",status=\"404\"}"] == 1)
                #expect(values["kioskd_http_requests_total{route=\"/api/v1/tickets\",status=\"201\"}"] == 2)
                #expect(values["kioskd_watchdog_alive{part=\"web\"}"] == 1)
                #expect(values["process_resident_memory_bytes", default: 0] > 1_000_000)
                let names = Set(values.keys.map { Self.name(of: $0) })
                #expect(names.subtracting(known).isEmpty)
            }
        }

        @Test("count the journal's lines by their code")
        func journal() async throws {
            let folder = try TemporaryFolder()
            try await withDaemon(["run", "--camera", "v4l2:/dev/none", "--data", folder.path]) { daemon in
                try await eventually {
                    let values = try await Self.values(daemon.terminal)
                    return values["kioskd_log_events_total{level=\"warning\",code=\"camera-missing\"}"] == 1
                }
            }
        }

        @Test("are read with a key for the server's state, and by nobody without one")
        func access() async throws {
            let folder = try TemporaryFolder()
            try await withDaemon(["run", "--camera", "none", "--data", folder.path]) { daemon in
                #expect(try await daemon.terminal.with(.nobody).raw(.GET, "/metrics").status == 401)
                let prometheus = try await Staff.machine(scopes: ["health:read"], by: daemon.terminal)
                #expect(try await prometheus.raw(.GET, "/metrics").status == 200)
                let reader = try await Staff.machine(scopes: ["queue:read"], by: daemon.terminal)
                #expect(try await reader.raw(.GET, "/metrics").status == 403)
            }
        }

        @Test("stand in docs/metrics.md as the program prints them")
        func document() async throws {
            let printed = try await kioskd(["metrics"]).output
            let path = Place.root.appendingPathComponent("docs/metrics.md")
            #expect(try String(contentsOf: path, encoding: .utf8).contains(printed))
        }

        private static func documentedNames() async throws -> Set<String> {
            let table = try await kioskd(["metrics"]).output
            return Set(table.matches(of: /\| `([a-z_]+)` \|/).map { String($0.1) })
        }

        /// The figures of a scrape, by name and labels.
        private static func values(_ terminal: Terminal) async throws -> [String: Double] {
            let reply = try await terminal.raw(.GET, "/metrics")
            #expect(reply.status == 200)
            let pairs = reply.body.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
                line.lastIndex(of: " ").flatMap { space in
                    Double(line[line.index(after: space)...]).map { (String(line[..<space]), $0) }
                }
            }
            return Dictionary(pairs) { first, _ in first }
        }

        private static func name(of series: String) -> String {
            let name = String(series.prefix { $0 != "{" })
            for suffix in ["_bucket", "_sum", "_count"] where name.hasSuffix(suffix) {
                return String(name.dropLast(suffix.count))
            }
            return name
        }
    }
}
