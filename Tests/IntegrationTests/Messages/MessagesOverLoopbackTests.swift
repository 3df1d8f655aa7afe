import Foundation
import GRDB
import NIOHTTP1
import Subprocess
import Testing

extension Integration {
    @Suite("Messages to citizens over loopback")
    struct MessagesOverLoopback {
        private static let number = "0900 000 001"
        private static let digits = "900000001"

        private struct Contact: Decodable, Sendable, Equatable {
            let channels: [String]
            let fewAhead: Int?
            let hasContact: Bool
            let channel: String?
        }

        private struct Visit: Decodable, Sendable {
            let contact: Contact
        }

        private struct Asked: Decodable, Sendable {
            let to: String
            let text: String
            let key: String
            let id: String
        }

        private static func contact(_ number: String = number, channel: String = "sms", agreed: Bool = true) -> String {
            #"{"number":"\#(number)","channel":"\#(channel)","language":"vi","agreed":\#(agreed)}"#
        }

        /// An office that tells by SMS.
        private struct Office: Sendable {
            let folder: TemporaryFolder
            let environment: [String: String]

            init(_ provider: RecordedProvider) throws {
                folder = try TemporaryFolder()
                let secret = try folder.write("hush", to: "secret")
                try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: secret)
                environment = [
                    "KIOSK_MESSAGES_PROVIDERS": "sms", "KIOSK_PROVIDER_SMS_URL": provider.address + "/send",
                    "KIOSK_PROVIDER_SMS_BODY": #"{"to":"{number}","text":"{text}","key":"{secret}","id":"{id}"}"#,
                    "KIOSK_PROVIDER_SMS_SECRET": secret, "KIOSK_PROVIDER_SMS_SUCCESS": "CodeResult=100",
                    "KIOSK_WEB_PUBLIC_ADDRESS": "https://so.example.vn",
                ]
            }

            var arguments: [String] { ["run", "--camera", "none", "--data", folder.path + "/data"] }

            /// How many rows the tables have.
            func rows(_ tables: String...) throws -> [Int] {
                try DatabaseQueue(path: folder.path + "/data/kioskd.sqlite").read { db in
                    try tables.map { try Int.fetchOne(db, sql: "SELECT count(*) FROM \($0)") ?? 0 }
                }
            }

            /// The files in which the number stands readably.
            func exposed() throws -> [String] {
                let data = URL(fileURLWithPath: folder.path + "/data")
                let names = try FileManager.default.subpathsOfDirectory(atPath: data.path)
                return names.filter { name in
                    guard let content = try? Data(contentsOf: data.appendingPathComponent(name)) else { return false }
                    return content.range(of: Data(MessagesOverLoopback.digits.utf8)) != nil
                }
            }
        }

        private func link(of ticket: TicketReply, by terminal: Terminal) async throws -> String {
            struct Link: Decodable { let address: String }
            let link: Link = try await terminal.get("/api/v1/tickets/\(ticket.id)/link")
            return "/api/v1/visits/" + (try #require(link.address.split(separator: "/").last))
        }

        private func next(_ requests: inout AsyncStream<RecordedProvider.Request>.Iterator) async throws -> Asked {
            let request = try #require(await requests.next())
            return try JSONDecoder().decode(Asked.self, from: Data(request.body.utf8))
        }

        @Test("who leaves a number on the phone is told twice, and of the number nothing is left")
        func told() async throws {
            try await withProvider { provider in
                let office = try Office(provider)
                let ending = try await withDaemon(office.arguments, environment: office.environment) { daemon in
                    var requests = provider.requests.makeAsyncIterator()
                    let ticket: TicketReply = try await daemon.terminal.post("/api/v1/tickets")
                    let path = try await link(of: ticket, by: daemon.terminal)
                    let phone = daemon.terminal.with(.nobody)
                    #expect(try await phone.get(path, as: Visit.self).contact.channels == ["sms"])
                    let reply = try await phone.put(path + "/contact", body: Self.contact())
                    #expect(reply.status == 201 && !reply.body.contains(Self.digits))
                    let visit: Visit = try await phone.get(path)
                    #expect(visit.contact == Contact(channels: ["sms"], fewAhead: 3, hasContact: true, channel: "sms"))
                    let soon = try await next(&requests)
                    #expect(soon.to == "+84900000001" && soon.key == "hush")
                    #expect(soon.text == "So A001: ban dung thu 1 trong hang cho, xin den gan quay. Bo phan Mot cua")
                    let _: TicketReply = try await daemon.terminal.post("/api/v1/counters/2/call-next")
                    let called = try await next(&requests)
                    #expect(called.text == "So A001: da den luot ban, moi den Quay 2. Bo phan Mot cua")
                    #expect(called.id != soon.id)
                    for step in ["start", "finish"] {
                        let _: TicketReply = try await daemon.terminal.post("/api/v1/tickets/\(ticket.id)/\(step)")
                    }
                    #expect(try office.rows("contact", "message") == [0, 0])
                    #expect(try await !phone.get(path, as: Visit.self).contact.hasContact)
                    #expect(try await !daemon.terminal.raw(.GET, "/api/v1/audit").body.contains(Self.digits))
                    let metrics = try await daemon.terminal.raw(.GET, "/metrics").body
                    #expect(metrics.contains(#"kioskd_messages_total{provider="sms",kind="called",outcome="sent"} 1"#))
                    #expect(metrics.contains(#"kioskd_messages_waiting{provider="sms"} 0"#))
                }
                #expect(try office.exposed() == [])
                #expect(!ending.journal.contains(Self.digits) && !ending.journal.contains("hush"))
            }
        }

        @Test("a message that the provider would not take is sent after a power cut, as the same message")
        func restarted() async throws {
            try await withProvider(answering: [.broken, .taken]) { provider in
                let office = try Office(provider)
                let (ticket, first) = try await withDaemon(office.arguments, environment: office.environment) {
                    daemon in
                    var requests = provider.requests.makeAsyncIterator()
                    let ticket: TicketReply = try await daemon.terminal.post("/api/v1/tickets")
                    let path = "/api/v1/tickets/\(ticket.id)/contact"
                    #expect(try await daemon.terminal.put(path, body: Self.contact()).status == 200)
                    let first = try await next(&requests)
                    try await eventually { try office.rows("message WHERE failures = 1") == [1] }
                    try daemon.killAtOnce()
                    return (ticket, first)
                }.value
                try await withDaemon(office.arguments, environment: office.environment) { daemon in
                    var requests = provider.requests.makeAsyncIterator()
                    let second = try await next(&requests)
                    #expect(second.id == first.id && second.text == first.text)
                    try await eventually { try office.rows("message WHERE state = 'sent'") == [1] }
                    let contact: Contact = try await daemon.terminal.get("/api/v1/tickets/\(ticket.id)/contact")
                    #expect(contact.hasContact)
                }
            }
        }

        @Test("staff note a number down and erase it; a screen may not, and nobody reads it back")
        func staff() async throws {
            try await withProvider { provider in
                let office = try Office(provider)
                try await withDaemon(office.arguments, environment: office.environment) { daemon in
                    let clerk = try await Staff.added("clerk.one", role: "clerk", by: daemon.terminal)
                    let kiosk = try await Staff.paired("kiosk", by: daemon.terminal)
                    let ticket: TicketReply = try await clerk.post("/api/v1/tickets", body: #"{"origin":"desk"}"#)
                    let path = "/api/v1/tickets/\(ticket.id)/contact"
                    #expect(try await kiosk.put(path, body: Self.contact()).status == 403)
                    let kept = try await clerk.put(path, body: Self.contact())
                    #expect(kept.status == 200 && !kept.body.contains(Self.digits))
                    #expect(try await clerk.get(path, as: Contact.self).channel == "sms")
                    #expect(try await clerk.raw(.DELETE, path).status == 204)
                    #expect(try await !clerk.get(path, as: Contact.self).hasContact)
                    #expect(try office.rows("contact") == [0])
                }
            }
        }

        @Test("what cannot be kept is refused with a reason")
        func refused() async throws {
            try await withProvider { provider in
                let office = try Office(provider)
                try await withDaemon(office.arguments, environment: office.environment) { daemon in
                    let ticket: TicketReply = try await daemon.terminal.post("/api/v1/tickets")
                    func code(_ body: String, of id: String = ticket.id) async throws -> String {
                        try await daemon.terminal.problem(.PUT, "/api/v1/tickets/\(id)/contact", body: Data(body.utf8))
                            .code
                    }
                    #expect(try await code(Self.contact(agreed: false)) == "consent-missing")
                    #expect(try await code(Self.contact("0200 000 001")) == "not-a-mobile-number")
                    #expect(try await code(Self.contact(channel: "zalo")) == "unknown-channel")
                    #expect(try await code(Self.contact(channel: "fax")) == "malformed-json")
                    #expect(try await code(Self.contact(), of: "none") == "unknown-ticket")
                    let _: TicketReply = try await daemon.terminal.post("/api/v1/tickets/\(ticket.id)/cancel")
                    #expect(try await code(Self.contact()) == "ticket-closed")
                }
            }
        }

        @Test("without a provider nothing is offered, and no number is taken")
        func off() async throws {
            let folder = try TemporaryFolder()
            try await withDaemon(["run", "--camera", "none", "--data", folder.path]) { daemon in
                let ticket: TicketReply = try await daemon.terminal.post("/api/v1/tickets")
                let path = "/api/v1/tickets/\(ticket.id)/contact"
                let contact: Contact = try await daemon.terminal.get(path)
                #expect(contact == Contact(channels: [], fewAhead: nil, hasContact: false, channel: nil))
                let problem = try await daemon.terminal.problem(.PUT, path, body: Data(Self.contact().utf8))
                #expect(problem.status == 503 && problem.code == "messages-off")
            }
            #expect(!FileManager.default.fileExists(atPath: folder.path + "/connection-key"))
        }

        @Test("a provider that takes nothing is seen on the health page and by the administrator")
        func failing() async throws {
            struct Messages: Decodable {
                struct Provider: Decodable {
                    struct Fault: Decodable { let code: String }
                    let working: Bool
                    let lastFault: Fault?
                }
                let providers: [Provider]
            }
            try await withProvider(answering: [.refused]) { provider in
                let office = try Office(provider)
                try await withDaemon(office.arguments, environment: office.environment) { daemon in
                    for _ in 1...3 {
                        let ticket: TicketReply = try await daemon.terminal.post("/api/v1/tickets")
                        let path = "/api/v1/tickets/\(ticket.id)/contact"
                        #expect(try await daemon.terminal.put(path, body: Self.contact()).status == 200)
                    }
                    try await eventually {
                        try await daemon.terminal.get("/healthz", as: HealthReply.self).warnings
                            == ["message-provider-failing"]
                    }
                    let messages: Messages = try await daemon.terminal.get("/api/v1/messages")
                    #expect(messages.providers.map(\.working) == [false])
                    #expect(messages.providers.first?.lastFault?.code == "provider-refused")
                }
            }
        }

        @Test("one is tried out by a command, which says how it went and not to which number")
        func tried() async throws {
            let arguments = ["message", "test", "--provider", "sms", "--number", Self.number]
            try await withProvider(answering: [.taken, .refused]) { provider in
                let office = try Office(provider)
                var requests = provider.requests.makeAsyncIterator()
                let good = try await kioskd(arguments, environment: office.environment)
                #expect(good.status == .exited(0) && good.output.contains("127.0.0.1 took the message"))
                #expect(try await next(&requests).text == "So A000: da den luot ban, moi den Quay 1. Bo phan Mot cua")
                let bad = try await kioskd(arguments, environment: office.environment)
                #expect(bad.status == .exited(1) && bad.errors.contains("provider-refused"))
                #expect(bad.errors.contains("HTTP 200 without CodeResult=100"))
                for text in [good.output, good.errors, bad.output, bad.errors] {
                    #expect(!text.contains(Self.digits) && !text.contains("hush"))
                }
                let checkup = try await kioskd(["doctor", "--camera", "none"], environment: office.environment)
                #expect(checkup.output.contains("messages by sms: 127.0.0.1:"))
            }
        }

        @Test(
            "a form that would not work is refused by the name of its key",
            arguments: [
                ("KIOSK_PROVIDER_SMS_URL", "http://sms.example.vn/send"), ("KIOSK_PROVIDER_SMS_URL", "sms"),
                ("KIOSK_PROVIDER_SMS_BODY", #"{"to":"{number}"}"#),
                ("KIOSK_PROVIDER_SMS_BODY", #"{"to":{number},"t":"{text}"}"#),
                ("KIOSK_PROVIDER_SMS_HEADERS", "no header"), ("KIOSK_PROVIDER_SMS_METHOD", "DELETE"),
                ("KIOSK_PROVIDER_SMS_SUCCESS", "CodeResult"), ("KIOSK_PROVIDER_ZALO_URL", "https://zalo.example.vn/"),
                ("KIOSK_MESSAGES_PROVIDERS", "sms,fax"), ("KIOSK_MESSAGES_SOON_VI", "Xin chào {name}"),
                ("KIOSK_MESSAGES_FEW_AHEAD", "many"),
            ]
        )
        func badForm(variable: String, value: String) async throws {
            let environment = [
                "KIOSK_MESSAGES_PROVIDERS": "sms", "KIOSK_PROVIDER_SMS_URL": "https://sms.example.vn/send",
                "KIOSK_PROVIDER_SMS_BODY": #"{"to":"{number}","text":"{text}"}"#,
            ]
            let sound = try await kioskd(["config", "--camera", "none"], environment: environment)
            #expect(sound.status == .exited(0), "\(sound.errors)")
            let bad = environment.merging([variable: value]) { _, bad in bad }
            let outcome = try await kioskd(["config", "--camera", "none"], environment: bad)
            #expect(outcome.status == .exited(1))
            #expect(outcome.errors.contains(variable) && outcome.errors.split(separator: "\n").count == 1)
        }
    }
}
