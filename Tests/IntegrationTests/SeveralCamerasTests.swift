import Foundation
import NIOHTTP1
import Subprocess
import Testing

extension Integration {
    @Suite("Several cameras in one daemon")
    struct SeveralCameras {
        /// Two pictures of a portrait a second, for a minute.
        private func visitor(in folder: TemporaryFolder, _ name: String) throws -> String {
            let place = folder.url.appendingPathComponent(name)
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            for number in 100..<400 {
                try FileManager.default.createSymbolicLink(
                    at: place.appendingPathComponent("\(number).jpg"),
                    withDestinationURL: Place.root.appendingPathComponent(".cache/portraits/obama.jpg")
                )
            }
            return "images:\(place.path)?fps=5"
        }

        private func withTwoCameras(
            _ first: String,
            _ second: String,
            environment: [String: String] = [:],
            _ body: @Sendable (RunningDaemon) async throws -> Void
        ) async throws {
            let folder = try TemporaryFolder()
            let settings = try folder.write("cameras:\n  - door=\(first)\n  - hall=\(second)\n", to: "kioskd.yaml")
            let arguments = ["run", "--config", settings, "--data", folder.path]
            try await withDaemon(arguments, environment: environment, body)
        }

        @Test("the same person before both cameras has one number, and each kiosk shows it")
        func onePerson() async throws {
            try #require(PreloadedCamera.hasPortraits, "run `make setup` for the portraits")
            let folder = try TemporaryFolder()
            let (door, hall) = (try visitor(in: folder, "door"), try visitor(in: folder, "hall"))
            try await withTwoCameras(door, hall) { daemon in
                let terminal = daemon.terminal
                let atDoor = try await terminal.events(at: "/api/v1/events?camera=door").firstKiosk { $0.ticket != nil }
                let inHall = try await terminal.events(at: "/api/v1/events?camera=hall").firstKiosk { $0.ticket != nil }
                #expect(atDoor?.ticket?.number == "A001")
                #expect(inHall?.ticket?.number == "A001")
                #expect([atDoor?.returning, inHall?.returning].count { $0 == true } == 1)
                let queue: QueueReply = try await terminal.get("/api/v1/queue")
                #expect(queue.waiting.map(\.number) == ["A001"])
            }
        }

        @Test("one camera's fault does not touch the other, and every screen hears of it")
        func oneFault() async throws {
            let folder = try TemporaryFolder()
            let camera = try FaultyCamera()
            try await withTwoCameras(
                try visitor(in: folder, "door"),
                "v4l2:usb-1d6b:0105:0001",
                environment: try await camera.environment
            ) { daemon in
                let terminal = daemon.terminal
                try await eventually {
                    let health: HealthReply = try await terminal.get("/healthz")
                    return health.cameras.map(\.state) == ["running", "running"]
                }
                let events = try await terminal.events()
                try camera.order("eio")
                let told = try await events.firstKiosk { $0.cameras.last?.code == "camera-io" }
                #expect(told?.camera.id == "door")
                #expect(told?.cameras.map(\.state) == ["running", "failed"])
                let hall: KioskReply = try await terminal.get("/api/v1/kiosk?camera=hall")
                #expect((hall.camera.id, hall.camera.state) == ("hall", "failed"))
                let health: HealthReply = try await terminal.get("/healthz")
                #expect((health.status, health.camera.state) == ("degraded", "running"))
                try camera.order("")
                try await eventually(within: .seconds(10)) {
                    let health: HealthReply = try await terminal.get("/healthz")
                    return health.status == "ok"
                }
            }
        }

        @Test("an unknown camera is a clear problem")
        func unknown() async throws {
            let folder = try TemporaryFolder()
            try await withDaemon(["run", "--camera", "none", "--data", folder.path]) { daemon in
                for path in ["kiosk", "events"] {
                    let problem = try await daemon.terminal.problem(.GET, "/api/v1/\(path)?camera=elsewhere")
                    #expect((problem.status, problem.code) == (404, "unknown-camera"))
                }
                let kiosk: KioskReply = try await daemon.terminal.get("/api/v1/kiosk?camera=main")
                #expect(kiosk.cameras == [kiosk.camera])
            }
        }

        @Test(
            "a list that can't be is refused with its reason",
            arguments: [
                ("[door]", "ID=SOURCE"), ("[door=none, door=none]", "twice"), ("[Door=none]", "a-z"),
                ("[door=auto, hall=none]", "auto"), ("[door=tape:3]", "tape"),
            ]
        )
        func refusedList(list: String, reason: String) async throws {
            let folder = try TemporaryFolder()
            let settings = try folder.write("cameras: \(list)\n", to: "kioskd.yaml")
            let outcome = try await kioskd(["config", "--config", settings])
            #expect(outcome.status != .exited(0))
            #expect(outcome.errors.contains(reason), "\(outcome.errors)")
        }
    }
}
