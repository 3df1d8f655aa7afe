import QueueModel
import QueueStore
import Statistics
import Testing

@Suite("The store of dossiers")
struct DossierStoreTests {
    private let scratch: Scratch
    private let store: any DossierStore

    init() throws {
        scratch = try Scratch()
        store = SQLiteDossierStore(try SQLiteEventLog.open(path: scratch.path(), office: "ward", at: monday8).log)
    }

    @Test("gives back what was put, and the newest version of it")
    func versions() async throws {
        let first = Dossier(code: "H1", service: "papers", receivedAt: monday8, dueAt: later(3), readyAt: later(2))
        try await store.apply(DossierChanges(dossiers: [first]))
        #expect(try await store.dossier("H1") == first)
        let second = Dossier(code: "H1", receivedAt: monday8, dueAt: later(4))
        try await store.apply(DossierChanges(dossiers: [second]))
        #expect(try await store.dossier("H1") == second, "times that the new version does not have are gone")
        #expect(try await store.dossier("H2") == nil)
        let booked = BookedAppointment(
            code: "L1",
            appointment: Appointment(service: "land", at: later(5)),
            dossier: "H9"
        )
        try await store.apply(DossierChanges(appointments: [booked]))
        #expect(try await store.appointment("L1") == booked)
    }

    @Test("keeps how far the software was read together with what was read")
    func marks() async throws {
        #expect(try await store.pullMark() == nil)
        let mark = PullMark(cursor: "42", entityTag: "\"a\"", at: monday8)
        try await store.apply(DossierChanges(dossiers: [.sample(1)], mark: mark))
        try await store.apply(DossierChanges(dossiers: [.sample(2)]))
        #expect(try await store.pullMark() == mark)
        try await store.apply(DossierChanges(mark: PullMark(cursor: nil, entityTag: nil, at: later(1))))
        #expect(try await store.pullMark()?.cursor == nil)
    }

    @Test("is read page by page in the order of the codes, by state")
    func pages() async throws {
        let dossiers = (1...9).map { number in
            Dossier(
                code: DossierCode(stored: "H\(number)"),
                receivedAt: monday8,
                readyAt: number > 3 ? later(1) : nil,
                returnedAt: number > 6 ? later(2) : nil
            )
        }
        try await store.apply(DossierChanges(dossiers: dossiers.shuffled()))
        #expect(try await store.dossiers(in: nil, after: nil, limit: 4) == Array(dossiers[..<4]))
        #expect(try await store.dossiers(in: nil, after: "H4", limit: 9) == Array(dossiers[4...]))
        for (state, part) in [(DossierState.received, 0..<3), (.ready, 3..<6), (.returned, 6..<9)] {
            #expect(try await store.dossiers(in: state, after: nil, limit: 9) == Array(dossiers[part]))
        }
    }

    @Test("a day's appointments are found without the day before and after")
    func days() async throws {
        let booked = (1...3).map { day in
            BookedAppointment(
                code: AppointmentCode(stored: "L\(day)"),
                appointment: Appointment(service: "land", at: later(Int64(day) * 24))
            )
        }
        try await store.apply(DossierChanges(appointments: booked))
        #expect(try await store.appointments(at: later(48)..<later(72), after: nil, limit: 9) == [booked[1]])
        #expect(try await store.appointments(at: nil, after: "L1", limit: 1) == [booked[1]])
    }

    @Test("a return that a clerk noted outlives what the software says next, and can be taken back")
    func returns() async throws {
        let ready = Dossier(code: "H1", receivedAt: monday8, readyAt: later(1))
        try await store.apply(DossierChanges(dossiers: [ready]))
        #expect(try await store.noteReturn(of: "H1", at: later(2))?.returnedAt == later(2))
        try await store.apply(DossierChanges(dossiers: [ready]))
        #expect(try await store.dossier("H1")?.state == .returned)
        #expect(try await store.noteReturn(of: "H1", at: nil) == ready)
        #expect(try await store.noteReturn(of: "H2", at: later(2)) == nil)
    }

    @Test("a result that was handed over before the software calls it ready was ready then")
    func early() async throws {
        let received = Dossier(code: "H1", receivedAt: monday8)
        try await store.apply(DossierChanges(dossiers: [received]))
        _ = try await store.noteReturn(of: "H1", at: later(2))
        #expect(try await store.dossier("H1")?.readyAt == later(2))
        try await store.apply(DossierChanges(dossiers: [Dossier(code: "H1", receivedAt: monday8, readyAt: later(3))]))
        #expect(try await store.dossier("H1")?.readyAt == later(2))
    }

    @Test("a ticket's dossiers are those linked to it, until either goes")
    func links() async throws {
        try await store.apply(DossierChanges(dossiers: [.sample(1), .sample(2)]))
        #expect(try await store.link("H2", to: "t1", at: monday8))
        #expect(try await store.link("H1", to: "t1", at: monday8))
        #expect(try await store.link("H1", to: "t1", at: later(1)), "twice is once")
        #expect(try await !store.link("H9", to: "t1", at: monday8))
        #expect(try await store.link("H1", to: "t2", at: later(1)))
        #expect(try await store.dossiers(of: "t1").map(\.code) == ["H1", "H2"])
        #expect(try await store.tickets(with: "H1") == ["t1", "t2"])
        try await store.unlink("H2", from: "t1")
        try await store.apply(DossierChanges(dossiers: [.sample(1)]))
        #expect(try await store.dossiers(of: "t1").map(\.code) == ["H1"], "a new version keeps its tickets")
        try await store.apply(DossierChanges(removedDossiers: ["H1", "H9"]))
        #expect(try await store.dossiers(of: "t1").isEmpty)
        #expect(try await store.tickets(with: "H1").isEmpty)
    }

    @Test("on time is what was ready by when it was due; what is not due yet is not counted unless it is ready")
    func onTime() async throws {
        func dossier(_ number: Int, due: Int64?, ready: Int64?) -> Dossier {
            Dossier(
                code: DossierCode(stored: "H\(number)"),
                receivedAt: monday8,
                dueAt: due.map(later),
                readyAt: ready.map(later)
            )
        }
        try await store.apply(
            DossierChanges(dossiers: [
                dossier(1, due: 10, ready: 10), dossier(2, due: 10, ready: 11), dossier(3, due: 10, ready: nil),
                dossier(4, due: 20, ready: nil), dossier(5, due: 20, ready: 5), dossier(6, due: nil, ready: 5),
                dossier(7, due: 9, ready: 1), dossier(8, due: 30, ready: 1),
            ])
        )
        let figures = try await store.onTimeFigures(dueAt: later(10)..<later(30), asOf: later(15))
        #expect(figures == OnTimeFigures(onTime: 2, total: 4))
    }

    @Test("forgets what nothing has happened to for long, and sooner which ticket it came with")
    func forgetting() async throws {
        let ready = Dossier(code: "H1", receivedAt: monday8, dueAt: later(5), readyAt: later(90))
        let returned = Dossier(code: "H2", receivedAt: monday8, dueAt: later(99), returnedAt: later(20))
        let appointment = Appointment(service: "land", at: later(10))
        try await store.apply(
            DossierChanges(
                dossiers: [ready, returned],
                appointments: [BookedAppointment(code: "L1", appointment: appointment)]
            )
        )
        _ = try await store.link("H1", to: "t1", at: later(1))
        try await store.forget(before: later(10), linksBefore: later(2))
        #expect(try await store.dossiers(of: "t1").isEmpty)
        #expect(try await store.appointment("L1") != nil)
        try await store.forget(before: later(21), linksBefore: later(2))
        #expect(try await store.dossiers(in: nil, after: nil, limit: 9) == [ready])
        #expect(try await store.appointment("L1") == nil)
        try await store.forget(before: later(91), linksBefore: later(2))
        #expect(try await store.dossier("H1") == nil)
    }

    @Test("ten thousand are put in one go, and a second time as well")
    func many() async throws {
        let dossiers = (1...10_000).map { Dossier.sample($0) }
        for _ in 0..<2 {
            try await store.apply(DossierChanges(dossiers: dossiers))
        }
        #expect(try await store.dossiers(in: nil, after: nil, limit: 20_000).count == 10_000)
    }

    private func later(_ hours: Int64) -> Timestamp { monday8.advanced(byMilliseconds: hours * 3_600_000) }
}

extension Dossier {
    fileprivate static func sample(_ number: Int) -> Dossier {
        Dossier(code: DossierCode(stored: "H\(number)"), receivedAt: monday8, dueAt: monday8)
    }
}
