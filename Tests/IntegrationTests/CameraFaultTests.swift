import Foundation
import Subprocess
import Testing

extension Integration {
    @Suite("A camera that breaks and is mended")
    struct CameraFaults {
        private static let identity = "v4l2:usb-1d6b:0105:0001"
        /// Within which people must know of a fault, and within which the camera must run again.
        private static let notice = Duration.seconds(3)
        private static let recovery = Duration.seconds(10)

        /// What is done to the camera, and what is told of it.
        private struct Fault {
            let name: String
            let code: String
            let breaks: @Sendable (FaultyCamera) throws -> Void
            var mends: @Sendable (FaultyCamera) throws -> Void = { try $0.order("") }

            static func order(_ words: String, _ code: String) -> Fault {
                Fault(name: words, code: code) { try $0.order(words) }
            }
        }

        private static let outages: [Fault] = [
            Fault(name: "unplugged, back as the same device", code: "camera-unplugged") {
                try $0.unplug("video0")
            } mends: {
                try $0.replug(as: "video0")
            },
            .order("stall", "camera-stalled"), .order("hang=DQBUF", "camera-stalled"),
            .order("short", "camera-io"), .order("errflag", "camera-io"), .order("eio", "camera-io"),
            .order("fail=DQBUF:22", "camera-io"), .order("fail=QBUF:5", "camera-io"),
        ]

        /// A driver that, after an error, refuses to start again.
        private static let refusals: [Fault] = [
            .order("fail=STREAMON:28", "camera-bandwidth"), .order("fail=S_FMT:16", "camera-busy"),
            .order("fail=REQBUFS:12", "camera-io"),
        ]

        @Test(
            "every fault is told within three seconds and over within ten, and the queue goes on",
            .timeLimit(.minutes(2))
        )
        func outages() async throws {
            let folder = try TemporaryFolder()
            let camera = try FaultyCamera()
            let arguments = ["run", "--camera", Self.identity, "--data", folder.path]
            try await withDaemon(arguments, environment: try await camera.environment) { daemon in
                let office = Office(terminal: daemon.terminal)
                try await office.waits(for: "running", within: .seconds(20))
                for fault in Self.outages { try await go(through: fault, camera, office) }
                for fault in Self.refusals {
                    try camera.order("eio")
                    try await office.waits(for: "failed", within: Self.notice)
                    try await go(through: fault, camera, office)
                }
                try await office.hasNoGap()
                // The one that reads, and the fake camera's own, which inherits its name.
                #expect(try daemon.cameraThreads <= 2, "no thread is left behind")
            }
        }

        private func go(through fault: Fault, _ camera: FaultyCamera, _ office: Office) async throws {
            try fault.breaks(camera)
            let noticed = try await office.waits(for: "failed", code: fault.code, within: Self.notice)
            try await office.servesSomebody()
            try fault.mends(camera)
            let recovered = try await office.waits(for: "running", within: Self.recovery)
            print("camera fault \(fault.name): \(fault.code) after \(noticed), running after \(recovered)")
        }

        @Test(
            "unplugged, it is found again as another device, whatever the setting says",
            arguments: [identity, "v4l2:/dev/video0", "auto"]
        )
        func otherNumber(setting: String) async throws {
            let folder = try TemporaryFolder()
            let camera = try FaultyCamera()
            let arguments = ["run", "--camera", setting, "--data", folder.path]
            try await withDaemon(arguments, environment: try await camera.environment) { daemon in
                let office = Office(terminal: daemon.terminal)
                try await office.waits(for: "running", within: .seconds(20))
                try camera.unplug("video0")
                try await office.waits(for: "failed", within: Self.notice)
                try await office.servesSomebody()
                try camera.replug(as: "video2")
                try await office.waits(for: "running", within: Self.recovery)
                try await office.hasNoGap()
            }
        }

        @Test("a driver that hangs while the camera is opened is told, and forgotten when it answers")
        func hangsAtOpening() async throws {
            let folder = try TemporaryFolder()
            let camera = try FaultyCamera()
            try camera.order("hang=STREAMON")
            let arguments = ["run", "--camera", Self.identity, "--data", folder.path]
            try await withDaemon(arguments, environment: try await camera.environment) { daemon in
                let office = Office(terminal: daemon.terminal)
                try await office.waits(for: "failed", code: "camera-stalled", within: Self.notice + .seconds(2))
                try await office.servesSomebody()
                try camera.order("")
                try await office.waits(for: "running", within: Self.recovery)
            }
        }

        @Test("darkness, too much light and a covered lens are told, and nothing else stops")
        func blinded() async throws {
            let folder = try TemporaryFolder()
            let camera = try FaultyCamera()
            let arguments = ["run", "--camera", Self.identity, "--data", folder.path]
            try await withDaemon(arguments, environment: try await camera.environment) { daemon in
                let office = Office(terminal: daemon.terminal)
                try await office.waits(for: "running", within: .seconds(20))
                let pictures: [(FaultyCamera.Picture, String)] = [
                    (.dark, "camera-dark"), (.bright, "camera-bright"), (.covered, "camera-covered"),
                ]
                for (picture, code) in pictures {
                    try camera.show(picture)
                    try await office.waits(for: "running", code: code, within: Self.notice)
                    try await office.servesSomebody()
                    let health: HealthReply = try await daemon.terminal.get("/healthz")
                    #expect((health.status, health.warnings) == ("degraded", [code]))
                    try camera.show(.hall)
                    try await office.waits(for: "running", within: Self.recovery)
                }
                let health: HealthReply = try await daemon.terminal.get("/healthz")
                #expect((health.status, health.warnings) == ("ok", []))
                try await office.hasNoGap()
            }
        }
    }
}

/// The office whose camera is out, seen from its terminals.
private struct Office {
    let terminal: Terminal

    /// Asks `/healthz` until the camera is so; how long that took.
    @discardableResult
    func waits(
        for state: String,
        code: String? = nil,
        within limit: Duration,
        at location: SourceLocation = #_sourceLocation
    ) async throws -> Duration {
        let start = ContinuousClock.now
        var last: CameraReply?
        while start.duration(to: .now) < limit {
            let health: HealthReply = try await terminal.get("/healthz")
            if health.camera.state == state, state == "failed" && code == nil || health.camera.code == code {
                return start.duration(to: .now)
            }
            last = health.camera
        }
        Issue.record(
            "not \(state) \(code ?? "") within \(limit), but \(String(describing: last))",
            sourceLocation: location
        )
        return limit
    }

    /// Somebody touches the button, and a clerk serves them.
    func servesSomebody() async throws {
        let issued: TicketReply = try await terminal.post("/api/v1/tickets")
        let called: TicketReply = try await terminal.post("/api/v1/counters/1/call-next")
        #expect(called.id == issued.id)
        let _: TicketReply = try await terminal.post("/api/v1/tickets/\(issued.id)/start")
        let _: TicketReply = try await terminal.post("/api/v1/tickets/\(issued.id)/finish")
    }

    func hasNoGap() async throws {
        let queue: QueueReply = try await terminal.get("/api/v1/queue")
        let sequences = try await terminal.events(after: 0).logEvents(through: queue.sequence).map(\.sequence)
        #expect(sequences == Array(1...queue.sequence))
    }
}

extension RunningDaemon {
    /// Threads that read a camera.
    fileprivate var cameraThreads: Int {
        get throws {
            let tasks = "/proc/\(processIdentifier.value)/task"
            return try FileManager.default.contentsOfDirectory(atPath: tasks).count { task in
                let name = try? String(contentsOfFile: "\(tasks)/\(task)/comm", encoding: .utf8)
                return name == "camera\n"
            }
        }
    }
}
