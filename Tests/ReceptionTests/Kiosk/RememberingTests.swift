import FaceMatch
import QueueModel
import QueueStore
import Reception
import Testing

@Suite("A citizen who may be remembered", .timeLimit(.minutes(5)))
struct RememberingTests {
    private let stage: SubjectStage
    private let subjects: SubjectDesk
    private let kiosk: Kiosk

    init() async throws {
        stage = try SubjectStage()
        subjects = try await stage.desk()
        kiosk = try await Kiosk(subjects: subjects)
    }

    private var remembering: KioskStatus.Remembering {
        get async { await kiosk.attendant.status.remembering }
    }

    private func agree(_ ticket: TicketID = "t1", at place: KioskAttendant.Place = .kiosk) async throws {
        try await kiosk.attendant.rememberCitizen(of: ticket, at: place, consent: .sample(to: subjects.consentText))
    }

    /// A person stands before the camera, seen well enough to be remembered.
    private func stand(_ sighting: UInt64, person: Int, isFit: Bool = true, liveness: LivenessVerdict? = .live)
        async throws
    {
        await kiosk.ready(sighting, try .face(person, similarity: 0.95), liveness: liveness, isFit: isFit)
    }

    /// The visit is over: the ticket closes, and the person has gone.
    private func leave(_ sighting: UInt64, _ ticket: TicketID) async throws {
        await kiosk.ended(sighting)
        _ = try await kiosk.desk.perform(.cancel(ticket: ticket))
        #expect(await kiosk.remembers(0))
    }

    @Test("is asked, and greeted at the next visit, with a fresh number")
    func wholeStory() async throws {
        try await stand(1, person: 1)
        let version = subjects.consentText.version
        #expect(await remembering == .init(offered: true, known: false, textVersion: version))
        try await agree()
        #expect(await remembering == .init(offered: false, known: true, textVersion: version))
        try await leave(1, "t1")
        #expect(await remembering == .init(textVersion: version))
        try await stand(2, person: 1)
        #expect(await kiosk.stage == .ticket("t2", returning: false))
        #expect(await remembering == .init(offered: false, known: true, textVersion: version))
        #expect(try await stage.store.subjects().map(\.visits) == [2])
    }

    @Test("nothing of who said nothing is kept")
    func silence() async throws {
        try await stand(1, person: 1)
        try await leave(1, "t1")
        #expect(try await stage.store.subjects().isEmpty)
        try await stand(2, person: 1)
        #expect(await remembering.known == false)
        #expect(await remembering.offered)
    }

    @Test("is not asked, and can't agree, if no picture was good enough or it is not sure that it is a person")
    func unfit() async throws {
        try await stand(1, person: 1, isFit: false)
        try await stand(2, person: 2, liveness: .undecided(.middlingScores))
        for ticket in ["t1", "t2"] as [TicketID] {
            #expect(await remembering.offered == false)
            for place in [KioskAttendant.Place.kiosk, .desk] {
                await #expect(throws: SubjectDeskError.nobodyToRemember) { try await agree(ticket, at: place) }
            }
        }
        #expect(try await stage.store.subjects().isEmpty)
    }

    @Test("can't agree at the kiosk after leaving, but at the counter while the visit lasts")
    func gone() async throws {
        try await stand(1, person: 1)
        await kiosk.ended(1)
        await #expect(throws: SubjectDeskError.nobodyToRemember) { try await agree() }
        try await agree("t1", at: .desk)
        _ = try await kiosk.desk.perform(.cancel(ticket: "t1"))
        #expect(await kiosk.remembers(0))
        await #expect(throws: SubjectDeskError.nobodyToRemember) { try await agree("t1", at: .desk) }
        try await stand(2, person: 1)
        #expect(await remembering.known)
    }

    @Test(
        "is never recognised by a print, a screen or in doubt",
        arguments: [
            LivenessVerdict.attack(.print), .attack(.screen), .undecided(.tooFewFrames),
        ]
    )
    func attack(liveness: LivenessVerdict) async throws {
        try await stand(1, person: 1)
        try await agree()
        try await leave(1, "t1")
        try await stand(2, person: 1, liveness: liveness)
        #expect(await remembering == .init(textVersion: subjects.consentText.version))
        #expect(try await stage.store.subjects().map(\.visits) == [1])
    }

    @Test("is forgotten at the kiosk, keeps the number, is not asked at once again, and is new next time")
    func forgotten() async throws {
        try await stand(1, person: 1)
        try await agree()
        let erasure = try await kiosk.attendant.forgetCitizen(of: "t1", at: .kiosk, cause: .citizen)
        #expect(erasure.cause == .citizen)
        #expect(await kiosk.stage == .ticket("t1", returning: false))
        #expect(await remembering == .init(offered: false, known: false, textVersion: subjects.consentText.version))
        await #expect(throws: SubjectDeskError.nobodyToForget) {
            try await kiosk.attendant.forgetCitizen(of: "t1", at: .kiosk, cause: .citizen)
        }
        try await leave(1, "t1")
        try await stand(2, person: 1)
        #expect(await remembering.known == false)
    }

    @Test("is forgotten at the counter with the ticket of the visit")
    func forgottenAtDesk() async throws {
        try await stand(1, person: 1)
        try await agree()
        try await leave(1, "t1")
        try await stand(2, person: 1)
        await kiosk.ended(2)
        await #expect(throws: SubjectDeskError.nobodyToForget) {
            try await kiosk.attendant.forgetCitizen(of: "t2", at: .kiosk, cause: .citizen)
        }
        let erasure = try await kiosk.attendant.forgetCitizen(of: "t2", at: .desk, cause: .representative)
        #expect(erasure.cause == .representative)
        #expect(try await stage.store.subjects().isEmpty)
    }

    @Test("somebody else's ticket forgets nobody")
    func otherTicket() async throws {
        try await stand(1, person: 1)
        try await agree()
        try await stand(2, person: 2)
        for ticket in ["t2", "none"] as [TicketID] {
            await #expect(throws: SubjectDeskError.nobodyToForget) {
                try await kiosk.attendant.forgetCitizen(of: ticket, at: .desk, cause: .desk)
            }
        }
        #expect(await subjects.count == 1)
    }

    @Test("gets a number as ever while remembering is off")
    func off() async throws {
        let kiosk = try await Kiosk()
        await kiosk.ready(1, try .face(1), liveness: .live, isFit: true)
        #expect(await kiosk.stage == .ticket("t1", returning: false))
        #expect(await kiosk.attendant.status.remembering == .init())
        await #expect(throws: SubjectDeskError.off) {
            try await kiosk.attendant.rememberCitizen(
                of: "t1",
                at: .kiosk,
                consent: .sample(to: subjects.consentText)
            )
        }
    }
}
