import AsyncHTTPClient
import Foundation
import NIOHTTP1
import Subprocess
import Testing

private struct SessionReply: Decodable, Sendable {
    struct User: Decodable, Sendable {
        let name: String
        let role: String
    }

    struct Device: Decodable, Sendable {
        let kind: String
    }

    let user: User?
    let device: Device?
    let setup: Bool
}

private struct AuditReply: Decodable, Sendable {
    struct Entry: Decodable, Sendable {
        let actor: String
        let role: String
        let address: String
        let action: String
        let target: String
        let outcome: String
    }

    let entries: [Entry]
    let sound: Bool
}

extension Integration {
    @Suite("Signing in")
    struct SignIn {
        private static let arguments = ["run", "--camera", "none", "--data"]

        @Test("the cookie of a session can be read by no page, sent by no other site, and goes over TLS only")
        func cookie() async throws {
            let folder = try TemporaryFolder()
            try await withDaemon(Self.arguments + [folder.path]) { daemon in
                let body = ["name": Staff.administrator, "secret": Staff.secret]
                let reply = try await daemon.terminal.with(.nobody)
                    .raw(.POST, "/api/v1/session", body: JSONEncoder().encode(body))
                let cookie = try #require(reply.cookies.first)
                #expect(cookie.hasPrefix("__Host-kioskd-session="))
                for attribute in ["HttpOnly", "Secure", "SameSite=Strict", "Path=/", "Max-Age=43200"] {
                    #expect(cookie.contains("; \(attribute)"))
                }
                #expect(!cookie.contains("Domain"))
            }
        }

        @Test("whoever signs in gets a token of their own, and the one that the browser brought is worth nothing")
        func fixation() async throws {
            let folder = try TemporaryFolder()
            try await withDaemon(Self.arguments + [folder.path]) { daemon in
                let attacker = try await Staff.added("eve", role: "clerk", by: daemon.terminal)
                // The victim's browser holds the attacker's cookie when the victim signs in.
                let victim = try await attacker.signedIn(
                    by: "/api/v1/session",
                    ["name": Staff.administrator, "secret": Staff.secret]
                )
                #expect(victim.credentials != attacker.credentials)
                let session: SessionReply = try await attacker.get("/api/v1/session")
                #expect(session.user == nil)
            }
        }

        @Test("signing out, everywhere or here, ends it at once; an open stream ends too")
        func signOut() async throws {
            let folder = try TemporaryFolder()
            try await withDaemon(Self.arguments + [folder.path]) { daemon in
                let here = try await Staff.added("lan", role: "clerk", by: daemon.terminal)
                let there = try await Staff.signedIn("lan", Staff.secret, at: here)
                let stream = try await there.events()
                #expect(try await there.raw(.DELETE, "/api/v1/session").status == 204)
                #expect(try await there.barrier(at: "/api/v1/queue") == "sign-in-required")
                #expect(try await here.barrier(at: "/api/v1/queue") == nil)
                // It ends, in whichever way: otherwise the test would not.
                do { for try await _ in stream {} } catch {}
                let third = try await Staff.signedIn("lan", Staff.secret, at: here)
                #expect(try await here.raw(.DELETE, "/api/v1/sessions").status == 204)
                #expect(try await third.barrier(at: "/api/v1/queue") == "sign-in-required")
            }
        }

        @Test("guesses at names and secrets are slowed down, and say when to try again")
        func throttled() async throws {
            let folder = try TemporaryFolder()
            try await withDaemon(Self.arguments + [folder.path]) { daemon in
                let stranger = daemon.terminal.with(.nobody)
                for attempt in 1...10 {
                    let body = #"{"name":"name\#(attempt)","secret":"guess"}"#
                    let problem = try await stranger.problem(.POST, "/api/v1/session", body: Data(body.utf8))
                    #expect(problem.status == 401 && problem.code == "sign-in-failed")
                }
                let body = Data(#"{"name":"\#(Staff.administrator)","secret":"\#(Staff.secret)"}"#.utf8)
                let problem = try await stranger.problem(.POST, "/api/v1/session", body: body)
                #expect(problem.status == 429 && problem.code == "too-many-attempts")
                let queue: QueueReply = try await daemon.terminal.get("/api/v1/queue")
                #expect(queue.waiting.isEmpty, "who is signed in is not concerned")
            }
        }

        @Test(
            "behind a proxy the addresses are those that it names; without one nobody's word for theirs counts",
            arguments: [
                true, false,
            ]
        )
        func forwarded(isBehindProxy: Bool) async throws {
            let folder = try TemporaryFolder()
            let environment = isBehindProxy ? ["KIOSK_WEB_TLS_ELSEWHERE": "yes"] : [:]
            try await withDaemon(Self.arguments + [folder.path], environment: environment) { daemon in
                let stranger = daemon.terminal.with(.nobody)
                let body = Data(#"{"name":"nobody","secret":"guess"}"#.utf8)
                var statuses: [Int] = []
                for attempt in 1...12 {
                    let headers: HTTPHeaders = ["x-forwarded-for": "9.9.9.9, 10.0.0.\(attempt)"]
                    statuses.append(
                        try await stranger.raw(.POST, "/api/v1/session", body: body, headers: headers).status
                    )
                }
                #expect(statuses.contains(429) == !isBehindProxy)
                let audit: AuditReply = try await daemon.terminal.get("/api/v1/audit")
                #expect(audit.entries.contains { $0.address == "10.0.0.5" } == isBehindProxy)
                #expect(!audit.entries.contains { $0.address == "9.9.9.9" })
            }
        }

        @Test("a screen's cookie is renewed whenever the screen asks who it is")
        func renewedCookie() async throws {
            let folder = try TemporaryFolder()
            try await withDaemon(Self.arguments + [folder.path]) { daemon in
                let kiosk = try await Staff.paired("kiosk", by: daemon.terminal)
                let reply = try await kiosk.raw(.GET, "/api/v1/session")
                #expect(try reply.decoded(as: SessionReply.self).device?.kind == "kiosk")
                #expect(reply.cookies.first?.contains("Max-Age=34560000") == true)
                guard case .cookies(let held) = kiosk.credentials else { return }
                #expect(reply.cookies.first?.hasPrefix(try #require(held.first)) == true)
            }
        }

        @Test("a thousand guessed tokens and keys open nothing")
        func guessing() async throws {
            let folder = try TemporaryFolder()
            try await withDaemon(Self.arguments + [folder.path]) { daemon in
                let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
                for attempt in 1...1_000 {
                    let token = String((1...43).map { _ in alphabet.randomElement() ?? "A" })
                    let credentials: Credentials =
                        switch attempt % 3 {
                        case 0: .cookies(["__Host-kioskd-session=\(token)"])
                        case 1: .cookies(["__Host-kioskd-device=\(token)"])
                        default: .apiKey("kq_\(token)")
                        }
                    let met = try await daemon.terminal.with(credentials).barrier(at: "/api/v1/queue")
                    #expect(met == "sign-in-required")
                }
            }
        }

        @Test("users are added, kept out and given another secret by commands beside the running daemon")
        func commands() async throws {
            let folder = try TemporaryFolder()
            try await withDaemon(Self.arguments + [folder.path]) { daemon in
                let data = ["--data", folder.path]
                let added = try await kioskd(["user", "add", "lan"] + data, input: "482915\n")
                #expect(added.status == .exited(0), "\(added.errors)")
                let lan = try await Staff.signedIn("lan", "482915", at: daemon.terminal)
                let weak = try await kioskd(["user", "add", "minh"] + data, input: "123456\n")
                #expect(weak.status == .exited(1) && weak.errors.contains("secret-too-weak"))
                #expect(!weak.errors.contains("123456"))
                let twice = try await kioskd(["user", "add", "lan"] + data, input: "482915\n")
                #expect(twice.status == .exited(1) && twice.errors.contains("user-exists"))
                _ = try await kioskd(["user", "disable", "lan"] + data)
                #expect(try await lan.barrier(at: "/api/v1/queue") == "sign-in-required")
                _ = try await kioskd(["user", "enable", "lan"] + data)
                _ = try await kioskd(["user", "reset", "lan"] + data, input: "739164\n")
                _ = try await Staff.signedIn("lan", "739164", at: daemon.terminal)
                let list = try await kioskd(["user", "list"] + data).output
                #expect(list.contains("lan\tclerk\tpin\tactive"))
                let last = try await kioskd(["user", "disable", Staff.administrator] + data)
                #expect(last.status == .exited(1) && last.errors.contains("last-administrator"))
            }
        }

        @Test("sessions, screens and keys outlive a restart; the set-up link does not come back")
        func restart() async throws {
            let folder = try TemporaryFolder()
            let cookies = try await withDaemon(Self.arguments + [folder.path]) { daemon in
                let kiosk = try await Staff.paired("kiosk", by: daemon.terminal)
                let machine = try await Staff.machine(scopes: ["queue:read"], by: daemon.terminal)
                try daemon.killAtOnce()
                return [daemon.terminal.credentials, kiosk.credentials, machine.credentials]
            }.value
            try await withDaemon(Self.arguments + [folder.path]) { daemon in
                for credentials in cookies {
                    #expect(try await daemon.terminal.with(credentials).barrier(at: "/api/v1/queue") == nil)
                }
                let late = try await daemon.terminal.with(.nobody).problem(
                    .POST,
                    "/api/v1/setup",
                    body: Data(#"{"token":"x","name":"eve","secret":"mười hai con ngựa"}"#.utf8)
                )
                #expect(late.status == 410 && late.code == "setup-done")
            }
        }

        @Test("strangers cannot fill the audit: of what they send again and again it tells the guesses that count")
        func bounded() async throws {
            let folder = try TemporaryFolder()
            try await withDaemon(Self.arguments + [folder.path]) { daemon in
                let before: AuditReply = try await daemon.terminal.get("/api/v1/audit?limit=500")
                let stranger = daemon.terminal.with(.nobody)
                for _ in 1...30 {
                    _ = try await stranger.raw(.POST, "/api/v1/session", body: Data("{".utf8))
                    let guess = Data(#"{"name":"lan","secret":"not this one"}"#.utf8)
                    _ = try await stranger.raw(.POST, "/api/v1/session", body: guess)
                    _ = try await stranger.raw(.POST, "/api/v1/pairings", body: Data(#"{"kind":"board"}"#.utf8))
                    let claim = Data(#"{"secret":"x"}"#.utf8)
                    _ = try await stranger.raw(.POST, "/api/v1/pairings/x/claim", body: claim)
                }
                let after: AuditReply = try await daemon.terminal.get("/api/v1/audit?limit=500")
                let told = after.entries.count - before.entries.count
                #expect((10...20).contains(told), "\(told)")
            }
        }

        @Test("the audit tells who did what from where, refusals too, and no secret")
        func audited() async throws {
            let folder = try TemporaryFolder()
            try await withDaemon(Self.arguments + [folder.path]) { daemon in
                let clerk = try await Staff.added("lan", role: "clerk", by: daemon.terminal)
                let ticket: TicketReply = try await clerk.post("/api/v1/tickets", body: #"{"origin":"desk"}"#)
                let _: TicketReply = try await clerk.post("/api/v1/tickets/\(ticket.id)/cancel")
                _ = try await clerk.problem(.PUT, "/api/v1/services/results", body: Data("{\"open\":false}".utf8))
                let wrong = Data(#"{"name":"lan","secret":"not this one"}"#.utf8)
                _ = try await daemon.terminal.with(.nobody).problem(.POST, "/api/v1/session", body: wrong)
                let mistyped = Data(#"{"name":"my secret in the wrong field","secret":""}"#.utf8)
                _ = try await daemon.terminal.with(.nobody).problem(.POST, "/api/v1/session", body: mistyped)
                let audit: AuditReply = try await daemon.terminal.get("/api/v1/audit")
                #expect(audit.sound)
                let lines = audit.entries.map { "\($0.actor) \($0.action) \($0.target) \($0.outcome)" }
                #expect(lines.contains("user:lan POST /api/v1/tickets/{ticket}/cancel ticket=\(ticket.id) 200"))
                #expect(lines.contains("user:lan PUT /api/v1/services/{service} service=results 403 not-allowed"))
                #expect(lines.contains("nobody POST /api/v1/session user=lan 401 sign-in-failed"))
                #expect(audit.entries.allSatisfy { $0.address == "127.0.0.1" })
                #expect(!lines.contains { $0.contains("wrong field") || $0.contains(Staff.secret) })
                #expect(audit.entries.first { $0.action.hasSuffix("cancel") }?.role == "clerk")
            }
        }
    }
}
