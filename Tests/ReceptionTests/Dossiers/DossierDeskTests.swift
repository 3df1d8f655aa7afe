import Broadcast
import QueueModel
import QueueStore
import Reception
import Testing

@Suite("Citizens with a code")
struct DossierDeskTests {
    private let scratch: Scratch
    private let time = SettableTime()
    private let log: SQLiteEventLog
    private let store: SQLiteDossierStore
    private let desk: QueueDesk
    private let dossiers: DossierDesk

    init() async throws {
        let (scratch, time, journal) = (try Scratch(), self.time, Journal())
        self.scratch = scratch
        log = try scratch.openLog()
        store = SQLiteDossierStore(log)
        let office = try Office.withResults()
        desk = try await QueueDesk.open(log, office: office, journal: journal, time: time)
        dossiers = DossierDesk(store: store, queue: desk, logger: journal.logger, now: { time.now })
        try await store.apply(
            DossierChanges(
                dossiers: [
                    Dossier(code: "H-READY", receivedAt: hours(-48), readyAt: hours(-1)),
                    Dossier(code: "H-OPEN", receivedAt: hours(-48), dueAt: hours(24)),
                    Dossier(code: "H-DONE", receivedAt: hours(-48), returnedAt: hours(-2)),
                ],
                appointments: [
                    BookedAppointment(code: "L-TODAY", appointment: Appointment(service: "land", at: hours(1))),
                    BookedAppointment(code: "L-PAST", appointment: Appointment(service: "land", at: hours(-24))),
                    BookedAppointment(code: "L-GONE", appointment: Appointment(service: "tax", at: hours(1))),
                    BookedAppointment(
                        code: "L-READY",
                        appointment: Appointment(service: "papers", at: hours(72)),
                        dossier: "H-READY"
                    ),
                ]
            )
        )
    }

    @Test(
        "a new number goes where the matter leads",
        arguments: [
            ("H-READY", "results", CodeFinding.dossierReady), ("h-ready", "results", .dossierReady),
            ("H-OPEN", "papers", .dossierReceived), ("H-DONE", "papers", .dossierReturned),
            ("L-TODAY", "land", .appointmentToday), ("L-PAST", "papers", .appointmentOtherDay),
            ("L-GONE", "papers", .appointmentOtherDay), ("L-READY", "results", .dossierReady),
            ("H-NOBODY'S", "papers", .unknownCode), ("079000000000|x", "papers", .unknownCode),
        ]
    )
    func fresh(code: String, service: String, finding: CodeFinding) async throws {
        let checkIn = try await dossiers.checkIn(code, standing: nil, fresh: "t1")
        #expect(checkIn.isNew && checkIn.ticket == "t1" && checkIn.finding == finding)
        #expect(await desk.state.ticket("t1")?.service.rawValue == service)
        #expect(await desk.state.ticket("t1")?.state == .waiting)
    }

    @Test("the number on the screen is led there, and keeps its place and its digits")
    func standing() async throws {
        for ticket in ["t1", "t2"] { try await issue(TicketID(rawValue: ticket), from: .camera) }
        let number = await desk.state.ticket("t1")?.number
        let checkIn = try await dossiers.checkIn("H-READY", standing: "t1", fresh: "t9")
        #expect(!checkIn.isNew && checkIn.ticket == "t1")
        let ticket = try #require(await desk.state.ticket("t1"))
        #expect(ticket.service == "results" && ticket.number == number)
        #expect(await desk.state.tickets.count == 2)
        #expect(try await store.dossiers(of: "t1").map(\.code) == ["H-READY"])
    }

    @Test("an appointment of today is noted on the number on the screen")
    func standingAppointment() async throws {
        try await issue("t1", from: .camera)
        _ = try await dossiers.checkIn("L-TODAY", standing: "t1", fresh: "t9")
        let ticket = try #require(await desk.state.ticket("t1"))
        #expect(ticket.service == "land" && ticket.appointment == Appointment(service: "land", at: hours(1)))
    }

    @Test("a code that says nothing changes nothing about the number on the screen", arguments: ["H-OPEN", "WHAT"])
    func unmoved(code: String) async throws {
        _ = try await desk.perform(.issue(ticket: "t1", service: "land", origin: .button))
        let checkIn = try await dossiers.checkIn(code, standing: "t1", fresh: "t9")
        #expect(!checkIn.isNew)
        #expect(await desk.state.ticket("t1")?.service == "land")
    }

    @Test("a number that was called, or that staff gave, is left alone: the citizen gets their own")
    func notTheirs() async throws {
        try await issue("called", from: .camera)
        _ = try await desk.perform(.callNext(counter: "1"))
        try await issue("desk", from: .desk)
        #expect(try await dossiers.checkIn("H-OPEN", standing: "called", fresh: "t1").isNew)
        #expect(try await dossiers.checkIn("WHAT", standing: "desk", fresh: "t2").isNew)
        #expect(try await dossiers.checkIn("WHAT", standing: "nobody's", fresh: "t3").isNew)
    }

    @Test("who scans again, at whichever kiosk, has their number")
    func again() async throws {
        _ = try await dossiers.checkIn("H-READY", standing: nil, fresh: "t1")
        let second = try await dossiers.checkIn("H-READY", standing: nil, fresh: "t2")
        #expect(!second.isNew && second.ticket == "t1")
        _ = try await desk.perform(.cancel(ticket: "t1"))
        #expect(try await dossiers.checkIn("H-READY", standing: nil, fresh: "t3").isNew)
    }

    @Test("where the database is out of reach a number is given all the same, and no code stands in the journal")
    func withoutStore() async throws {
        let journal = Journal()
        let dossiers = DossierDesk(store: UnreachableDossierStore(), queue: desk, logger: journal.logger) { monday8 }
        let checkIn = try await dossiers.checkIn("H-READY", standing: nil, fresh: "t1")
        #expect(checkIn.isNew && checkIn.finding == .notLookedUp)
        #expect(await desk.state.ticket("t1")?.state == .waiting)
        #expect(!journal.lines.isEmpty)
        #expect(journal.lines.allSatisfy { !$0.contains("H-READY") })
    }

    @Test("whoever is told of the number finds which dossier it came with")
    func linkedFirst() async throws {
        let events = desk.events.subscribe()
        _ = try await dossiers.checkIn("H-READY", standing: nil, fresh: "t1")
        let issued = await events.first(1).first
        #expect(issued?.event.ticket == "t1")
        #expect(try await store.dossiers(of: "t1").count == 1)
    }

    @Test("a number that is refused leaves no trace of the dossier")
    func refused() async throws {
        let matter = await dossiers.matter(dossierCode: "H-READY", appointmentCode: nil)
        await #expect(throws: DeskError.self) {
            try await dossiers.issue(TicketWish(ticket: "t1", service: "nowhere", origin: .desk, matter: matter))
        }
        #expect(try await store.dossiers(of: "t1").isEmpty)
    }

    @Test("a request that comes twice gives one number, and the dossier is linked to that one")
    func twice() async throws {
        let matter = await dossiers.matter(dossierCode: "H-READY", appointmentCode: nil)
        let request = RequestKey(name: "n", content: "c")
        for ticket in ["t1", "t2"] as [TicketID] {
            let wish = TicketWish(ticket: ticket, origin: .desk, matter: matter)
            #expect(try await dossiers.issue(wish, for: request).ticket?.id == "t1")
        }
        #expect(try await store.tickets(with: "H-READY") == ["t1"])
    }

    @Test("a clerk attaches a dossier by its code, hands the result over, and takes that back")
    func clerk() async throws {
        try await issue("t1", from: .camera)
        #expect(try await !dossiers.attach("NONE", to: "t1", returned: nil))
        #expect(try await dossiers.attach("H-READY", to: "t1", returned: nil))
        #expect(try await dossiers.attach("H-READY", to: "t1", returned: true))
        #expect(try await dossiers.dossiers(of: "t1").map(\.state) == [.returned])
        #expect(try await dossiers.attach("H-READY", to: "t1", returned: false))
        #expect(try await dossiers.dossiers(of: "t1").map(\.state) == [.ready])
        try await dossiers.detach("H-READY", from: "t1")
        #expect(try await dossiers.dossiers(of: "t1").isEmpty)
        await #expect(throws: DeskError.refused(.unknownTicket("t9"))) { try await dossiers.dossiers(of: "t9") }
    }

    private func issue(_ ticket: TicketID, from origin: TicketOrigin) async throws {
        _ = try await desk.perform(.issue(ticket: ticket, service: nil, origin: origin))
    }

    private func hours(_ hours: Int64) -> Timestamp { monday8.advanced(byMilliseconds: hours * 3_600_000) }
}

extension Office {
    /// Appointments first, then results, as a configured office is led.
    fileprivate static func withResults() throws -> Office {
        let results = Service(
            id: "results",
            letter: "C",
            name: LocalizedText(vi: "Trả kết quả", en: "Results"),
            expectedMinutes: 4
        )
        let services: [Service] = [.papers, .land, results]
        return try Office(
            id: "ward",
            name: LocalizedText(vi: "Phường", en: "Ward"),
            services: services,
            counters: [
                Counter(id: "1", name: LocalizedText(vi: "Quầy 1", en: "Counter 1"), services: services.map(\.id))
            ],
            defaultService: "papers",
            routing: [.appointmentToday, .dossierReady("results")]
        )
    }
}
