import Foundation
import NIOHTTP1
import Subprocess
import Testing

extension Integration {
    @Suite("Bad input")
    struct BadInput {
        @Test("every bad request has its own clear answer, and the daemon goes on")
        func requests() async throws {
            let folder = try TemporaryFolder()
            try await withDaemon(["run", "--camera", "none", "--data", folder.path]) { daemon in
                let terminal = daemon.terminal
                let large = try await terminal.problem(.POST, "/api/v1/tickets", body: Data(count: 10 << 20))
                #expect(large.status == 413 && large.code == "body-too-large")
                let malformed = try await terminal.problem(.POST, "/api/v1/tickets", body: Data("{\"service\":".utf8))
                #expect(malformed.status == 400 && malformed.code == "malformed-json")
                let wrongType = try await terminal.problem(.POST, "/api/v1/tickets", body: Data("[1]".utf8))
                #expect(wrongType.code == "malformed-json")
                let misspelt = try await terminal.problem(
                    .POST,
                    "/api/v1/tickets",
                    body: Data("{\"servce\":\"results\"}".utf8)
                )
                #expect(misspelt.code == "malformed-json")
                let service = try await terminal.problem(
                    .POST,
                    "/api/v1/tickets",
                    body: Data("{\"service\":\"nothing\"}".utf8)
                )
                #expect(service.status == 404 && service.code == "unknown-service")
                let counter = try await terminal.problem(.POST, "/api/v1/counters/99/call-next")
                #expect(counter.status == 404 && counter.code == "unknown-counter")
                let empty = try await terminal.problem(.POST, "/api/v1/counters/1/call-next")
                #expect(empty.status == 409 && empty.code == "queue-empty")
                #expect(!empty.messages.vi.isEmpty && !empty.messages.en.isEmpty)
                let ticket = try await terminal.problem(.POST, "/api/v1/tickets/none/start")
                #expect(ticket.status == 404 && ticket.code == "unknown-ticket")
                let address = try await terminal.problem(.GET, "/api/v1/nowhere")
                #expect(address.status == 404 && address.code == "unknown-address")
                let preview = try await Staff.paired("kiosk", by: terminal)
                    .problem(.GET, "/api/v1/preview")
                #expect(preview.status == 503 && preview.code == "camera-unavailable")
                let issued: TicketReply = try await terminal.post("/api/v1/tickets")
                let early = try await terminal.problem(.POST, "/api/v1/tickets/\(issued.id)/finish")
                #expect(early.status == 409 && early.code == "wrong-state")
            }
        }

        @Test(
            "without sound models the queue goes on, and everybody is told that faces are not recognised",
            arguments: [
                ("model-missing", Data?.none), ("model-hash", Data("not a network".utf8)),
            ]
        )
        func models(code: String, content: Data?) async throws {
            let folder = try TemporaryFolder()
            if let content {
                for name in ["face_detection_yunet_2023mar.onnx", "face_recognition_sface_2021dec.onnx"] {
                    try content.write(to: folder.url.appendingPathComponent(name))
                }
            }
            try await withDaemon(["demo", "--models", folder.path]) { daemon in
                let kiosk = try await daemon.terminal.events().firstKiosk { $0.camera.state == "failed" }
                #expect(kiosk?.camera.code == code)
                let health: HealthReply = try await daemon.terminal.get("/healthz")
                #expect(health.status == "degraded" && health.camera.code == code)
                let issued: TicketReply = try await daemon.terminal.post("/api/v1/tickets")
                #expect(issued.number == "A001")
            }
        }

        @Test("a damaged database is kept aside, reported, and the day goes on")
        func damagedDatabase() async throws {
            let folder = try TemporaryFolder()
            let damage = Data((0..<50_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
            try damage.write(to: folder.url.appendingPathComponent("kioskd.sqlite"))
            try await withDaemon(["run", "--camera", "none", "--data", folder.path]) { daemon in
                let health: HealthReply = try await daemon.terminal.get("/healthz")
                #expect(health.status == "degraded" && health.warnings.contains("database-corrupt"))
                let issued: TicketReply = try await daemon.terminal.post("/api/v1/tickets")
                // Nothing tells how far the numbers of the day had got.
                #expect(issued.number == "A501")
            }
            let kept = try FileManager.default.contentsOfDirectory(atPath: folder.path)
                .filter { $0.contains("damaged") && !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") }
            let name = try #require(kept.first)
            #expect(try Data(contentsOf: folder.url.appendingPathComponent(name)) == damage)
        }

        @Test("a taken port is named in one line")
        func takenPort() async throws {
            let folder = try TemporaryFolder()
            let other = try TemporaryFolder()
            try await withDaemon(["run", "--camera", "none", "--data", folder.path]) { daemon in
                let port = daemon.terminal.address.split(separator: ":").last.map(String.init) ?? ""
                let outcome = try await kioskd(
                    ["run", "--camera", "none", "--data", other.path, "--port", port])
                #expect(outcome.status == .exited(1))
                #expect(outcome.errors.contains("port-taken"))
            }
        }

        @Test("a camera that can't be understood is refused with what can be")
        func badCamera() async throws {
            let outcome = try await kioskd(["run", "--camera", "webcam"])
            #expect(outcome.status == .exited(1) && outcome.errors.contains("images:DIR"))
        }
    }
}
