import Foundation
import NIOHTTP1
import Testing

extension Integration {
    @Suite("A citizen's phone over loopback")
    struct VisitOverLoopback {
        private struct Link: Decodable, Sendable {
            struct QR: Decodable, Sendable {
                let size: Int
                let path: String
            }

            let address: String?
            let qr: QR?
        }

        private struct Visit: Decodable, Sendable {
            struct Named: Decodable, Sendable {
                let id: String
            }

            let number: String
            let state: String
            let ahead: Int?
            let counter: Named?
            let rating: Int?
            let canRate: Bool
            let canCancel: Bool
        }

        private struct Place: Sendable {
            let terminal: Terminal
            let phone: Terminal
        }

        private func withOffice(
            address: String = "https://so.example.vn",
            _ body: @Sendable (Place) async throws -> Void
        ) async throws {
            let folder = try TemporaryFolder()
            try await withDaemon(
                ["run", "--camera", "none", "--data", folder.path],
                environment: ["KIOSK_WEB_PUBLIC_ADDRESS": address]
            ) {
                try await body(Place(terminal: $0.terminal, phone: $0.terminal.with(.nobody)))
            }
        }

        private func link(of ticket: String, by terminal: Terminal) async throws -> (Link, path: String) {
            let link: Link = try await terminal.get("/api/v1/tickets/\(ticket)/link")
            let word = try #require(link.address?.split(separator: "/").last)
            return (link, "/api/v1/visits/\(word)")
        }

        @Test("the kiosk's code leads to the ticket, without signing in, and to no other")
        func follows() async throws {
            try await withOffice { place in
                let kiosk = try await Staff.paired("kiosk", by: place.terminal)
                let _: TicketReply = try await place.terminal.post("/api/v1/tickets")
                let ticket: TicketReply = try await place.terminal.post("/api/v1/tickets")
                let (link, path) = try await link(of: ticket.id, by: kiosk)
                #expect(link.address?.hasPrefix("https://so.example.vn/t/") == true)
                let visit: Visit = try await place.phone.get(path)
                #expect(visit.number == ticket.number && visit.ahead == 1 && visit.canCancel && !visit.canRate)
                #expect(try await !place.phone.raw(.GET, path).body.contains(ticket.id))
                let unknown = try await place.phone.problem(.GET, String(path.dropLast()) + "!")
                #expect(unknown.status == 404 && unknown.code == "unknown-visit")
            }
        }

        @Test("the code's modules are a square with the three finder patterns of ISO/IEC 18004")
        func symbol() async throws {
            try await withOffice { place in
                let ticket: TicketReply = try await place.terminal.post("/api/v1/tickets")
                let qr = try #require(try await link(of: ticket.id, by: place.terminal).0.qr)
                let rows = modules(of: qr)
                #expect(rows.allSatisfy { $0.count == qr.size } && (qr.size - 8 - 17).isMultiple(of: 4))
                let last = qr.size - 4 - 7
                for (row, column) in [(4, 4), (4, last), (last, 4)] {
                    let pattern = (0..<7).map { String(rows[row + $0][column..<column + 7]) }
                    #expect(
                        pattern == ["#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"]
                    )
                }
            }
        }

        /// Draws the path's rectangles.
        private func modules(of qr: Link.QR) -> [[Character]] {
            var rows = [[Character]](repeating: [Character](repeating: ".", count: qr.size), count: qr.size)
            for run in qr.path.matches(of: /M(\d+) (\d+)h(\d+)v1h-(\d+)z/) {
                let (column, row, width) = (Int(run.1) ?? 0, Int(run.2) ?? 0, Int(run.3) ?? 0)
                for index in column..<column + width { rows[row][index] = "#" }
            }
            return rows
        }

        @Test("the phone hears of its call at once, and rates the service when it is over")
        func lives() async throws {
            try await withOffice { place in
                let ticket: TicketReply = try await place.terminal.post("/api/v1/tickets")
                let path = try await link(of: ticket.id, by: place.terminal).path
                var visits = try await place.phone.events(at: path + "/events").makeAsyncIterator()
                func next() async throws -> Visit {
                    while let event = try await visits.next() {
                        if event.name == "visit" { return try event.decode() }
                    }
                    throw CancellationError()
                }
                #expect(try await next().state == "waiting")
                let _: TicketReply = try await place.terminal.post("/api/v1/counters/2/call-next")
                let called = try await next()
                #expect(called.state == "called" && called.counter?.id == "2" && !called.canCancel)
                let late = try await place.phone.problem(.POST, path + "/cancel")
                #expect(late.status == 409 && late.code == "too-late-for-visit")
                for step in ["start", "finish"] {
                    let _: TicketReply = try await place.terminal.post("/api/v1/tickets/\(ticket.id)/\(step)")
                }
                #expect(try await next().state == "serving")
                #expect(try await next().canRate)
                let rated: Visit = try await place.phone.post(path + "/rate", body: #"{"rating":5}"#)
                #expect(rated.rating == 5)
                let bad = try await place.phone.problem(.POST, path + "/rate", body: Data(#"{"rating":6}"#.utf8))
                #expect(bad.code == "invalid-rating")
            }
        }

        @Test("a number is given back once; the audit names the ticket, not the word")
        func cancels() async throws {
            try await withOffice { place in
                let ticket: TicketReply = try await place.terminal.post("/api/v1/tickets")
                let path = try await link(of: ticket.id, by: place.terminal).path
                let cancelled: Visit = try await place.phone.post(path + "/cancel")
                #expect(cancelled.state == "cancelled" && !cancelled.canCancel)
                #expect(try await place.phone.problem(.POST, path + "/cancel").status == 409)
                let audit = try await place.terminal.raw(.GET, "/api/v1/audit").body
                let word = try #require(path.split(separator: "/").last)
                #expect(audit.contains("ticket=\(ticket.id)") && audit.contains("\"visitor\""))
                #expect(!audit.contains(word))
            }
        }

        @Test("without a public address there is no code")
        func noAddress() async throws {
            try await withOffice(address: "") { place in
                let ticket: TicketReply = try await place.terminal.post("/api/v1/tickets")
                let link: Link = try await place.terminal.get("/api/v1/tickets/\(ticket.id)/link")
                #expect(link.address == nil && link.qr == nil)
            }
        }

        @Test(
            "an address that is none is refused at start, by the setting's name",
            arguments: ["so.example.vn", "ftp://so.example.vn", "https://so.example.vn/path"]
        )
        func badAddress(address: String) async throws {
            let folder = try TemporaryFolder()
            let result = try await kioskd(
                ["run", "--camera", "none", "--data", folder.path],
                environment: ["KIOSK_WEB_PUBLIC_ADDRESS": address]
            )
            #expect(result.errors.contains("KIOSK_WEB_PUBLIC_ADDRESS") && result.errors.contains(address))
        }

        @Test("a kiosk changes the service of a number that it gave, while it waits, and of no other")
        func changesService() async throws {
            try await withOffice { place in
                let kiosk = try await Staff.paired("kiosk", by: place.terminal)
                func change(_ ticket: TicketReply) async throws -> RawReply {
                    let body = Data(#"{"ticket":"\#(ticket.id)","service":"results"}"#.utf8)
                    return try await kiosk.raw(.POST, "/api/v1/kiosk/change-service", body: body)
                }
                let own: TicketReply = try await kiosk.post("/api/v1/tickets", body: #"{"service":"reception"}"#)
                let changed = try await change(own)
                #expect(changed.status == 200 && changed.body.contains(#""service":"results""#))
                let desk: TicketReply = try await place.terminal.post("/api/v1/tickets", body: #"{"origin":"desk"}"#)
                #expect(try await change(desk).body.contains("not-for-kiosk"))
                let _: TicketReply = try await place.terminal.post("/api/v1/counters/1/call-next")
                #expect(try await change(own).body.contains("not-for-kiosk"))
            }
        }
    }
}
