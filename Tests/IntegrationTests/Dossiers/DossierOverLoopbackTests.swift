import Foundation
import NIOHTTP1
import Testing

extension Integration {
    @Suite("A citizen comes for a dossier over loopback")
    struct DossierOverLoopback {
        private struct Office: Sendable {
            let administrator: Terminal
            let kiosk: Terminal
            let clerk: Terminal
        }

        private struct OnTimeReply: Decodable, Sendable {
            struct Figures: Decodable, Sendable {
                let onTime: Int
                let total: Int
            }
            struct Goals: Decodable, Sendable {
                let meetsOnTime: Bool?
            }

            let onTime: Figures?
            let goals: Goals
        }

        /// An office with a dossier that is ready, one that is not, and an appointment within the hour.
        private func withOffice(
            environment: [String: String] = [:],
            _ body: @Sendable (Office) async throws -> Void
        ) async throws {
            let folder = try TemporaryFolder()
            try await withDaemon(
                ["run", "--camera", "none", "--data", folder.path],
                environment: environment
            ) { daemon in
                let administrator = daemon.terminal
                let (earlier, soon) = (Self.moment(minutes: -60), Self.moment(minutes: 1))
                for (path, body) in [
                    ("dossiers/H-READY", #"{"receivedAt":"\#(earlier)","dueAt":"\#(soon)","readyAt":"\#(earlier)"}"#),
                    ("dossiers/H-LATE", #"{"receivedAt":"\#(earlier)","dueAt":"\#(earlier)"}"#),
                    ("appointments/L-TODAY", #"{"service":"results","at":"\#(soon)"}"#),
                ] {
                    #expect(try await administrator.put("/api/v1/\(path)", body: body).status == 201)
                }
                try await body(
                    Office(
                        administrator: administrator,
                        kiosk: try await Staff.paired("kiosk", by: administrator),
                        clerk: try await Staff.added("lan", role: "clerk", by: administrator)
                    )
                )
            }
        }

        /// Within the office's day, whatever the time of the test: never on the other side of midnight.
        private static func moment(minutes: Double) -> String {
            var calendar = Calendar(identifier: .gregorian)
            calendar.timeZone = TimeZone(identifier: "Asia/Ho_Chi_Minh") ?? .gmt
            let moment = Date.now.addingTimeInterval(minutes * 60)
            let isToday = calendar.isDate(moment, inSameDayAs: .now)
            return (isToday ? moment : .now).formatted(.iso8601)
        }

        @Test(
            "a scanned code leads to where the matter is dealt with",
            arguments: [
                ("H-READY", "results", "dossier-ready"), ("L-TODAY", "results", "appointment-today"),
                ("H-LATE", "reception", "dossier-received"), ("WHAT", "reception", "unknown-code"),
                ("079000000000|000000000|", "reception", "unknown-code"),
            ]
        )
        func scanned(code: String, service: String, finding: String) async throws {
            try await withOffice { office in
                let reply = try await office.kiosk.raw(
                    .POST,
                    "/api/v1/kiosk/check-in",
                    body: JSONEncoder().encode(["code": code])
                )
                #expect(reply.status == 201)
                let checkIn = try JSONDecoder().decode(CheckInReply.self, from: Data(reply.body.utf8))
                #expect(checkIn.fresh && checkIn.finding == finding)
                #expect(checkIn.ticket.service == service && checkIn.ticket.origin == "button")
                #expect(!reply.body.contains(code))
            }
        }

        @Test("the number that stands on the screen is steered, and no second one is given")
        func steered() async throws {
            try await withOffice { office in
                let ticket: TicketReply = try await office.kiosk.post("/api/v1/tickets")
                #expect(ticket.service == "reception")
                let checkIn: CheckInReply = try await office.kiosk.post(
                    "/api/v1/kiosk/check-in",
                    body: #"{"code":"h-ready","ticket":"\#(ticket.id)"}"#
                )
                #expect(!checkIn.fresh && checkIn.ticket.id == ticket.id && checkIn.ticket.number == ticket.number)
                #expect(checkIn.ticket.service == "results" && checkIn.dossier?.state == "ready")
                let list: TicketListReply = try await office.clerk.get("/api/v1/tickets")
                #expect(list.tickets.count == 1)
            }
        }

        @Test("a ticket taken with codes knows its matter; codes that nobody knows stop nobody")
        func issued() async throws {
            try await withOffice { office in
                func issue(_ body: String) async throws -> TicketReply {
                    try await office.clerk.post("/api/v1/tickets", body: body)
                }
                let ready = try await issue(#"{"dossierCode":"H-READY"}"#)
                #expect(ready.service == "results")
                let dossiers: TicketDossiersReply = try await office.clerk.get("/api/v1/tickets/\(ready.id)/dossiers")
                #expect(dossiers.dossiers.map(\.code) == ["H-READY"])
                #expect(try await issue(#"{"appointmentCode":"L-TODAY"}"#).service == "results")
                #expect(try await issue(#"{"dossierCode":"H-READY","service":"reception"}"#).service == "reception")
                #expect(try await issue(#"{"dossierCode":"?","appointmentCode":"?"}"#).service == "reception")
            }
        }

        @Test("a clerk attaches a dossier by its code, hands the result over and detaches it")
        func clerk() async throws {
            try await withOffice { office in
                let ticket: TicketReply = try await office.clerk.post("/api/v1/tickets")
                let path = "/api/v1/tickets/\(ticket.id)/dossiers"
                func dossiers(_ reply: RawReply) throws -> [DossierReply] {
                    #expect(reply.status == 200, "\(reply.body)")
                    return try JSONDecoder().decode(TicketDossiersReply.self, from: Data(reply.body.utf8)).dossiers
                }
                #expect(try dossiers(await office.clerk.put("\(path)/h-ready", body: "")).map(\.state) == ["ready"])
                let handed = try dossiers(await office.clerk.put("\(path)/H-READY", body: #"{"returned":true}"#))
                #expect(handed.map(\.state) == ["returned"])
                // What the office's software says meanwhile does not take it back.
                let (received, ready) = (handed[0].receivedAt, handed[0].readyAt ?? "")
                let again = #"{"receivedAt":"\#(received)","readyAt":"\#(ready)"}"#
                let kept = try await office.administrator.put("/api/v1/dossiers/H-READY", body: again)
                #expect(kept.status == 200 && kept.body.contains(#""state":"returned""#))
                #expect(try dossiers(await office.clerk.raw(.DELETE, "\(path)/H-READY")).isEmpty)
                #expect(try await office.clerk.problem(.PUT, "\(path)/NONE").code == "unknown-dossier")
                #expect(try await office.clerk.problem(.GET, "/api/v1/tickets/none/dossiers").code == "unknown-ticket")
            }
        }

        @Test("dossiers due are counted as on time or not, in the figures and in the files")
        func figures() async throws {
            try await withOffice { office in
                let day: OnTimeReply = try await office.administrator.get("/api/v1/statistics")
                #expect(day.onTime?.onTime == 1 && day.onTime?.total == 2 && day.goals.meetsOnTime == false)
                let csv = try await office.administrator.bytes(of: "/api/v1/statistics.csv")
                let lines = String(decoding: csv, as: UTF8.self).split(separator: "\r\n")
                let onTime = try #require(lines.first { $0.contains("Dossiers on time") })
                #expect(onTime.contains("0.5") || onTime.contains("50"))
                let past: OnTimeReply = try await office.administrator.get(
                    "/api/v1/statistics?from=2001-01-01&to=2001-01-02"
                )
                #expect(past.onTime == nil && past.goals.meetsOnTime == nil)
            }
        }

        @Test("no code of a dossier is kept for ever: neither the log of events nor the audit tells one")
        func traces() async throws {
            let folder = try TemporaryFolder()
            let ending = try await withDaemon(["run", "--camera", "none", "--data", folder.path]) { daemon in
                let administrator = daemon.terminal
                let body = #"{"receivedAt":"2026-11-20T01:00:00Z"}"#
                #expect(try await administrator.put("/api/v1/dossiers/H-SECRET", body: body).status == 201)
                let ticket: TicketReply = try await administrator.post(
                    "/api/v1/tickets",
                    body: #"{"dossierCode":"H-SECRET"}"#
                )
                let path = "/api/v1/tickets/\(ticket.id)/dossiers/H-SECRET"
                #expect(try await administrator.put(path, body: #"{"returned":true}"#).status == 200)
                let kiosk = try await Staff.paired("kiosk", by: administrator)
                #expect(try await kiosk.put(path, body: "").status == 403)
                let _: CheckInReply = try await kiosk.post("/api/v1/kiosk/check-in", body: #"{"code":"H-SECRET"}"#)
                let audit = try await administrator.raw(.GET, "/api/v1/audit?limit=500").body
                #expect(audit.contains("/api/v1/dossiers/{code}") && audit.contains("check-in"))
                #expect(!audit.contains("H-SECRET"))
                var events = try await administrator.events(after: 0).makeAsyncIterator()
                while let event = try await events.next(), event.name != "ping" {
                    #expect(!event.data.contains("H-SECRET"))
                }
            }
            #expect(!ending.journal.contains("H-SECRET"))
        }

        @Test("results go to the service that the settings name; to none where they name none")
        func settings() async throws {
            for (service, expected) in [("reception", "reception"), ("", "reception"), ("results", "results")] {
                try await withOffice(environment: ["KIOSK_DOSSIERS_RESULTS": service]) { office in
                    let checkIn: CheckInReply = try await office.kiosk.post(
                        "/api/v1/kiosk/check-in",
                        body: #"{"code":"H-READY"}"#
                    )
                    #expect(checkIn.ticket.service == expected)
                }
            }
        }
    }
}
