import Foundation
import NIOHTTP1
import Testing

extension Integration {
    @Suite("What is known of an arrival, over loopback")
    struct ArrivalOverLoopback {
        private struct TicketWithAppointment: Decodable, Sendable {
            struct Appointment: Decodable, Sendable, Equatable {
                let service: String
                let at: String
            }

            let id: String
            let service: String
            let dossiers: Int
            let priority: String?
            let appointment: Appointment?
        }

        private func withOffice(_ body: @Sendable (Terminal) async throws -> Void) async throws {
            let folder = try TemporaryFolder()
            try await withDaemon(["run", "--camera", "none", "--data", folder.path]) { try await body($0.terminal) }
        }

        private static func now(plusHours hours: Double = 0) -> String {
            Date(timeIntervalSinceNow: hours * 3_600).formatted(.iso8601)
        }

        @Test("an appointment today leads to its service, with all else that was said")
        func arrival() async throws {
            try await withOffice { terminal in
                let at = Self.now()
                let ticket: TicketWithAppointment = try await terminal.post(
                    "/api/v1/tickets",
                    body: """
                        {"priority":"elderly","dossiers":3,"hasReadyDossier":true,\
                        "appointment":{"service":"results","at":"\(at)"}}
                        """
                )
                #expect(ticket.service == "results" && ticket.priority == "elderly" && ticket.dossiers == 3)
                #expect(ticket.appointment == .init(service: "results", at: at.replacing("Z", with: ".000Z")))
                let list: QueueReply = try await terminal.get("/api/v1/queue")
                #expect(list.waiting.map(\.id) == [ticket.id])
            }
        }

        @Test(
            "a time is read with a zone or an offset, with or without a fraction",
            arguments: [
                ("2026-11-23T01:02:03Z", "2026-11-23T01:02:03.000Z"),
                ("2026-11-23T01:02:03.456Z", "2026-11-23T01:02:03.456Z"),
                ("2026-11-23T08:02:03+07:00", "2026-11-23T01:02:03.000Z"),
            ]
        )
        func times(written: String, read: String) async throws {
            try await withOffice { terminal in
                let ticket: TicketWithAppointment = try await terminal.post(
                    "/api/v1/tickets",
                    body: #"{"appointment":{"service":"results","at":"\#(written)"}}"#
                )
                #expect(ticket.appointment?.at == read)
            }
        }

        @Test("an appointment is set, set again without harm, and taken away")
        func appointment() async throws {
            try await withOffice { terminal in
                let ticket: TicketWithAppointment = try await terminal.post("/api/v1/tickets")
                #expect(ticket.appointment == nil)
                let path = "/api/v1/tickets/\(ticket.id)/appointment"
                let body = #"{"appointment":{"service":"reception","at":"2026-11-23T01:00:00Z"}}"#
                for _ in 1...2 {
                    let reply = try await terminal.put(path, body: body)
                    let changed: TicketWithAppointment = try reply.decoded()
                    #expect(changed.appointment == .init(service: "reception", at: "2026-11-23T01:00:00.000Z"))
                }
                let gone: TicketWithAppointment = try await terminal.put(path, body: #"{"appointment":null}"#).decoded()
                #expect(gone.appointment == nil)
            }
        }

        @Test(
            "what is said wrongly is refused and named",
            arguments: [
                (#"{"priority":"friend"}"#, 404, "unknown-priority", "friend"),
                (#"{"dossiers":0}"#, 409, "invalid-dossiers", "0"),
                (#"{"dossiers":"many"}"#, 400, "malformed-json", "dossiers"),
                (#"{"hasReadyDossier":"yes"}"#, 400, "malformed-json", "hasReadyDossier"),
                (#"{"appointment":{"service":"x","at":"2026-11-23T01:00:00Z"}}"#, 404, "unknown-service", "x"),
                (#"{"appointment":{"service":"results"}}"#, 400, "malformed-json", "appointment.at"),
                (#"{"appointment":{"service":"results","at":"soon"}}"#, 400, "malformed-json", "appointment.at"),
                (#"{"appointment":{"service":"results","at":"2026-11-23T01:00:00"}}"#, 400, "malformed-json", "at"),
                (#"{"appointment":{"room":1}}"#, 400, "malformed-json", "room"),
            ]
        )
        func refused(body: String, status: Int, code: String, named: String) async throws {
            try await withOffice { terminal in
                let refused = try await terminal.problem(.POST, "/api/v1/tickets", body: Data(body.utf8))
                #expect(refused.status == status && refused.code == code)
                #expect(refused.messages.vi.contains(named) && refused.messages.en.contains(named))
            }
        }

        @Test(
            "an appointment that cannot be set is refused",
            arguments: [
                ("", 400, "malformed-json"), ("{}", 400, "malformed-json"),
                (#"{"appointment":{"service":"x","at":"2026-11-23T01:00:00Z"}}"#, 404, "unknown-service"),
                (#"{"appointment":null,"reason":"x"}"#, 400, "malformed-json"),
            ]
        )
        func refusedAppointment(body: String, status: Int, code: String) async throws {
            try await withOffice { terminal in
                let ticket: TicketWithAppointment = try await terminal.post("/api/v1/tickets")
                let refused = try await terminal.put("/api/v1/tickets/\(ticket.id)/appointment", body: body)
                #expect(refused.status == status)
                #expect(try refused.decoded(as: ProblemReply.self).code == code)
                let unknown = try await terminal.put("/api/v1/tickets/x/appointment", body: #"{"appointment":null}"#)
                #expect(unknown.status == 404)
            }
        }
    }
}
