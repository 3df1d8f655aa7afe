import Foundation
import Subprocess
import Testing

extension Integration {
    @Suite("Under a service manager", .enabled(if: PreloadedCamera.hasPortraits, "run make setup"))
    struct UnderServiceManager {
        @Test("whoever has a number is known again after a crash, and has the same number")
        func visitsSurvive() async throws {
            let tickets = try await ticketsAfterCrash(store: "on")
            #expect(tickets.map(\.number) == ["A001"])
        }

        /// Without this the test above would prove nothing.
        @Test("with nothing kept, the same person gets another number")
        func control() async throws {
            let tickets = try await ticketsAfterCrash(store: "off")
            #expect(tickets.map(\.number) == ["A001", "A002"])
        }

        @Test("the manager is told when the daemon serves and when it ends, and of each sign of life in between")
        func told() async throws {
            let folder = try TemporaryFolder()
            let manager = ServiceManagerStandIn(in: folder)
            let start = manager.command(["run", "--camera", "none", "--data", folder.path, "--port", "0"])
            let ending = try await withDaemon(
                startedBy: start.program,
                start.arguments,
                environment: ["FAKE_WATCHDOG_SECONDS": "8"]
            ) { _ in
                try await eventually { manager.count("READY=1") == 1 && manager.count("WATCHDOG=1") >= 3 }
            }
            #expect(ending.status == .exited(0))
            #expect(manager.count("STOPPING=1") == 1)
            #expect(manager.count("WATCHDOG-EXPIRED") == 0)
        }

        @Test("a daemon that hangs is restarted, and serves")
        func hanging() async throws {
            let folder = try TemporaryFolder()
            let manager = ServiceManagerStandIn(in: folder)
            let port = try FreePort.find()
            let start = manager.command(["run", "--camera", "none", "--data", folder.path, "--port", "\(port)"])
            try await withDaemon(
                startedBy: start.program,
                start.arguments,
                environment: ["FAKE_WATCHDOG_SECONDS": "4"]
            ) { daemon in
                let process = try #require(manager.processes.last)
                #expect(kill(process, SIGSTOP) == 0)
                try await eventually { manager.count("READY=1") == 2 }
                #expect(manager.count("WATCHDOG-EXPIRED") == 1)
                let issued: TicketReply = try await daemon.terminal.post("/api/v1/tickets")
                #expect(issued.number == "A001")
            }
        }

        /// Kills the daemon while somebody with a number stands before the camera, and lets the next process see them.
        private func ticketsAfterCrash(store: String) async throws -> [TicketReply] {
            let folder = try TemporaryFolder()
            let manager = ServiceManagerStandIn(in: folder)
            var environment = try await PreloadedCamera.showingPortrait(format: "YUYV", in: folder)
            environment["FAKE_STORE"] = store
            let start = manager.command([
                "run", "--camera", "v4l2:\(PreloadedCamera.device)", "--data", folder.path,
                "--port", "\(try FreePort.find())",
            ])
            return try await withDaemon(startedBy: start.program, start.arguments, environment: environment) { daemon in
                let first = try await daemon.terminal.events().firstKiosk { $0.ticket != nil }
                #expect(first?.returning == false)
                try await eventually { manager.notes.contains { $0.hasPrefix("FDSTORE=1") } }
                #expect(kill(try #require(manager.processes.last), SIGKILL) == 0)
                try await eventually { manager.count("READY=1") == 2 }
                let again = try await daemon.terminal.events().firstKiosk { $0.ticket != nil }
                #expect(again?.returning == (store == "on"))
                let list: TicketListReply = try await daemon.terminal.get("/api/v1/tickets?limit=500")
                return list.tickets
            }.value
        }
    }
}
