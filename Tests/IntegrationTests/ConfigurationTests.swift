import Foundation
import Subprocess
import Testing

extension Integration {
    @Suite("Configuration")
    struct ConfigurationFile {
        @Test(
            "a key without effect is refused with its place",
            arguments: [
                "camra: none", "web:\n  prt: 80", "service:\n  foo:\n    letter: Z",
                "counter:\n  \"9\":\n    services: [reception]",
            ]
        )
        func unknownKey(yaml: String) async throws {
            let folder = try TemporaryFolder()
            let file = try folder.write(yaml + "\n", to: "kioskd.yaml")
            let outcome = try await kioskd(["config", "--config", file])
            #expect(outcome.status == .exited(1))
            #expect(outcome.errors.contains("\(file):"))
            #expect(outcome.errors.contains("configuration-unknown-key"))
        }

        @Test(
            "an unknown variable of the environment is refused",
            arguments: ["KIOSK_WEB_PROT", "KIOSK_SERVICE_FOO_LETTER"]
        )
        func unknownVariable(name: String) async throws {
            let outcome = try await kioskd(["config"], environment: [name: "80"])
            #expect(outcome.status == .exited(1) && outcome.errors.contains(name))
        }

        @Test(
            "what cannot be used is refused in one line",
            arguments: [
                ("web:\n  port: 99999", "configuration-bad-value"), ("web:\n  port: many", "configuration-bad-value"),
                ("log:\n  level: loud", "configuration-bad-value"), ("camera: webcam", "configuration-bad-value"),
                ("office:\n  counters: [x y]", "configuration-bad-value"),
                ("office:\n  hours: [monday]", "configuration-bad-value"),
                ("office:\n  hours: [friday-monday 07:30-11:30]", "configuration-bad-value"),
                ("office:\n  hours: [monday 7:30-11:30]", "configuration-bad-value"),
                ("office:\n  hours: [monday 11:30-07:30]", "configuration-bad-value"),
                ("office:\n  hours: [monday-friday 07:30-11:30, friday 13:00-17:00]", "configuration-bad-value"),
                ("office:\n  holidays: [tomorrow]", "configuration-bad-value"),
                ("office:\n  services: [reception, other]", "configuration-missing-value"),
                ("dossiers:\n  results: tax", "configuration-bad-value"),
                ("web: [", "configuration-malformed"), ("- a list", "configuration-malformed"),
            ]
        )
        func unusable(yaml: String, code: String) async throws {
            let folder = try TemporaryFolder()
            let file = try folder.write(yaml + "\n", to: "kioskd.yaml")
            let outcome = try await kioskd(["config", "--config", file])
            #expect(outcome.status == .exited(1))
            #expect(outcome.errors.contains(code))
            #expect(outcome.errors.split(separator: "\n").count == 1)
        }

        @Test("the place that is named is the one whose value is in force")
        func precedence() async throws {
            let folder = try TemporaryFolder()
            let file = try folder.write("web:\n  port: 8091\n", to: "kioskd.yaml")
            let fromVariable = try await kioskd(["config", "--config", file], environment: ["KIOSK_WEB_PORT": "x"])
            #expect(fromVariable.errors.contains("environment KIOSK_WEB_PORT"))
            let fromOption = try await kioskd(
                ["config", "--config", file, "--port", "y"],
                environment: ["KIOSK_WEB_PORT": "x"]
            )
            #expect(fromOption.errors.contains("--port"))
        }

        @Test("the standard office can be written as it is, and changed in part")
        func standardOffice() async throws {
            let folder = try TemporaryFolder()
            let yaml = "office:\n  services: [reception, results]\nservice:\n  results:\n    letter: K\n"
            let file = try folder.write(yaml, to: "kioskd.yaml")
            let arguments = ["run", "--camera", "none", "--data", folder.path, "--config", file]
            try await withDaemon(arguments) { daemon in
                let ticket: TicketReply = try await daemon.terminal.post(
                    "/api/v1/tickets",
                    body: "{\"service\":\"results\",\"origin\":\"desk\"}"
                )
                #expect(ticket.number == "K001" && ticket.origin == "desk")
            }
        }

        @Test("settings that people's tickets forbid wait until they are done, and everybody is told")
        func refusedSettings() async throws {
            let folder = try TemporaryFolder()
            let arguments = ["run", "--camera", "none", "--data", folder.path]
            try await withDaemon(arguments) { daemon in
                let _: TicketReply = try await daemon.terminal.post(
                    "/api/v1/tickets",
                    body: "{\"service\":\"results\"}"
                )
            }
            let file = try folder.write("office:\n  services: [reception]\n", to: "kioskd.yaml")
            try await withDaemon(arguments + ["--config", file]) { daemon in
                let health: HealthReply = try await daemon.terminal.get("/healthz")
                #expect(health.warnings == ["service-in-use"])
                let called: TicketReply = try await daemon.terminal.post("/api/v1/counters/1/call-next")
                #expect(called.service == "results")
            }
        }

        @Test("every key is documented")
        func explain() async throws {
            let outcome = try await kioskd(["config", "--explain"])
            #expect(outcome.status == .exited(0))
            for key in ["camera", "web.port", "service.*.letter", "recognition.targetFPIR"] {
                #expect(outcome.output.contains("\n\(key)\n") || outcome.output.hasPrefix("\(key)\n"))
            }
        }
    }
}
