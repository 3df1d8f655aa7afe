import Foundation
import NIOHTTP1
import Testing

private struct ConsentTextReply: Decodable, Sendable {
    let version: String
    let vi: String
    let en: String
}

private struct ErasureReply: Decodable, Sendable {
    let receipt: String
    let erasedAt: String
}

extension Integration {
    @Suite("Remembering, over loopback", .enabled(if: PreloadedCamera.hasPortraits, "run make setup"))
    struct Remembering {
        @Test("who says yes is greeted at the next visit, without a name, and forgotten when they ask")
        func wholeWay() async throws {
            try await withDaemon(["demo"]) { daemon in
                let staff = daemon.terminal
                let kiosk = try await Staff.paired("kiosk", by: staff)
                let text: ConsentTextReply = try await kiosk.get("/api/v1/consent-text")
                let first = try #require(try await kiosk.events().firstKiosk { $0.remembering.offered }?.ticket)
                try await Self.refuse(first.id, text.version, at: kiosk)
                let yes = try await Self.say(yes: text.version, to: first.id, at: kiosk)
                #expect(yes.status == 201, "\(yes.body)")
                #expect(try await kiosk.events().firstKiosk { $0.remembering.known }?.ticket?.id == first.id)

                let _: TicketReply = try await staff.post("/api/v1/tickets/\(first.id)/cancel")
                let again = try #require(
                    try await kiosk.events().firstKiosk { $0.remembering.known && $0.ticket?.id != first.id }
                )
                #expect(again.stage == "ticket" && !again.returning && !again.remembering.offered)
                let second = try #require(again.ticket)
                let erased: ErasureReply = try await kiosk.post(
                    "/api/v1/kiosk/forget",
                    body: #"{"ticket":"\#(second.id)"}"#
                )
                #expect(!erased.receipt.isEmpty)
                let twice = try await staff.problem(.POST, "/api/v1/tickets/\(second.id)/forget")
                #expect(twice.status == 409 && twice.code == "nobody-to-forget")

                let _: TicketReply = try await staff.post("/api/v1/tickets/\(second.id)/cancel")
                let third = try await kiosk.events().firstKiosk { kiosk in
                    kiosk.remembering.offered && ![first.id, second.id].contains(kiosk.ticket?.id)
                }
                #expect(third?.remembering.known == false)
            }
        }

        @Test("at a counter a clerk notes the yes of a representative, and takes it back")
        func desk() async throws {
            try await withDaemon(["demo"]) { daemon in
                let staff = daemon.terminal
                let text: ConsentTextReply = try await staff.get("/api/v1/consent-text")
                let shown = try #require(try await staff.events().firstKiosk { $0.remembering.offered }?.ticket)
                let path = "/api/v1/tickets/\(shown.id)"
                let body = #"{"textVersion":"\#(text.version)","language":"vi","givenBy":"representative"}"#
                #expect(try await staff.raw(.POST, path + "/consent", body: Data(body.utf8)).status == 201)
                let erased: ErasureReply = try await staff.post(path + "/forget")
                #expect(!erased.receipt.isEmpty)
            }
        }

        /// A blank credential is what the unit hands over where no key was made.
        @Test("without a key nobody is asked, and whoever asks is told", arguments: [nil, "\n"])
        func off(credential: String?) async throws {
            let folder = try TemporaryFolder()
            if let credential { _ = try folder.write(credential, to: "subject-key") }
            try await withDaemon(
                ["run", "--camera", "none", "--data", folder.path + "/data"],
                environment: credential == nil ? [:] : ["CREDENTIALS_DIRECTORY": folder.path]
            ) { daemon in
                let kiosk = try await Staff.paired("kiosk", by: daemon.terminal)
                let text = try await kiosk.problem(.GET, "/api/v1/consent-text")
                #expect(text.status == 503 && text.code == "remembering-off")
                let status: KioskReply = try await kiosk.get("/api/v1/kiosk")
                #expect(!status.remembering.offered && !status.remembering.known)
                let health: HealthReply = try await daemon.terminal.get("/healthz")
                #expect(health.warnings.isEmpty)
            }
        }

        private static func say(yes version: String, to ticket: String, at kiosk: Terminal) async throws -> RawReply {
            let body = #"{"ticket":"\#(ticket)","textVersion":"\#(version)","language":"vi"}"#
            return try await kiosk.raw(.POST, "/api/v1/kiosk/consent", body: Data(body.utf8))
        }

        /// Another text, and a ticket of nobody who stands there.
        private static func refuse(_ ticket: String, _ version: String, at kiosk: Terminal) async throws {
            let other = try await say(yes: "2020-01-01-00000000", to: ticket, at: kiosk)
            #expect(other.status == 409 && other.body.contains("consent-text-changed"), "\(other.body)")
            let nobody = try await say(yes: version, to: "nobody", at: kiosk)
            #expect(nobody.status == 409 && nobody.body.contains("nobody-to-remember"), "\(nobody.body)")
        }
    }
}
