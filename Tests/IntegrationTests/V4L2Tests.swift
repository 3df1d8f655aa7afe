import Foundation
import Testing

extension Integration {
    @Suite("A V4L2 camera")
    struct V4L2 {
        private static let spec = "v4l2:\(PreloadedCamera.device)"

        @Test(
            "somebody before the camera gets a number",
            arguments: ["YUYV", "MJPG"]
        )
        func ticket(format: String) async throws {
            let folder = try TemporaryFolder()
            try #require(PreloadedCamera.hasPortraits, "run `make setup` for the portraits")
            let camera = try await PreloadedCamera.showingPortrait(format: format, in: folder)
            try await withDaemon(["run", "--camera", Self.spec, "--data", folder.path], environment: camera) { daemon in
                let kiosk = try await daemon.terminal.events().firstKiosk { $0.ticket != nil }
                #expect(kiosk?.ticket?.number == "A001")
                #expect(kiosk?.ticket?.origin == "camera")
                #expect(kiosk?.camera.state == "running")
            }
        }

        @Test(
            "a camera that is out has a clear state, and numbers go out all the same",
            arguments: [
                ("gone@0", "camera-missing"), ("busy@0", "camera-busy"), ("denied@0", "camera-permission"),
                ("enodev@20", "camera-unplugged"), ("stall@20", "camera-stalled"), ("eio@20", "camera-io"),
            ]
        )
        func fault(_ fault: String, code: String) async throws {
            let folder = try TemporaryFolder()
            let camera = try await PreloadedCamera.environment(["FAULT": fault])
            try await withDaemon(["run", "--camera", Self.spec, "--data", folder.path], environment: camera) { daemon in
                let kiosk = try await daemon.terminal.events().firstKiosk { $0.camera.code == code }
                #expect(kiosk?.camera.state == "failed")
                let issued: TicketReply = try await daemon.terminal.post("/api/v1/tickets")
                #expect(issued.number == "A001")
            }
        }

        @Test("a format that nobody can use is named")
        func wrongFormat() async throws {
            let folder = try TemporaryFolder()
            let camera = try await PreloadedCamera.environment(["FMT": "WXYZ"])
            try await withDaemon(["run", "--camera", Self.spec, "--data", folder.path], environment: camera) { daemon in
                let kiosk = try await daemon.terminal.events().firstKiosk { $0.camera.state == "failed" }
                #expect(kiosk?.camera.code == "camera-format")
            }
        }

        @Test("a camera that is unplugged and plugged in again goes on by itself")
        func replugged() async throws {
            let folder = try TemporaryFolder()
            let camera = try await PreloadedCamera.environment(["FAULT": "enodev@20", "REPLUG": "1"])
            try await withDaemon(["run", "--camera", Self.spec, "--data", folder.path], environment: camera) { daemon in
                var states: [String] = []
                for try await event in try await daemon.terminal.events() where event.name == "kiosk" {
                    let state = try event.decode(as: KioskReply.self).camera.state
                    if states.last != state { states.append(state) }
                    if states.suffix(3) == ["running", "failed", "running"] { break }
                }
                #expect(states.suffix(3) == ["running", "failed", "running"])
            }
        }
    }
}
