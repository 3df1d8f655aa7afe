import FaceMatch
import QueueModel
import Reception
import Testing

@Suite("Whoever may be a print or a screen", .timeLimit(.minutes(5)))
struct SuspicionTests {
    @Test("gets no number and is pointed to the desk", arguments: LivenessVerdict.Attack.allCases)
    func suspected(_ attack: LivenessVerdict.Attack) async throws {
        let kiosk = try await Kiosk()
        try await kiosk.ready(1, .face(1), liveness: .attack(attack))
        #expect(await kiosk.stage == .desk)
        #expect(await kiosk.numbers == [])
        #expect(kiosk.attendant.visitGalleryCount == 0)
        await kiosk.ended(1)
        #expect(await kiosk.stage == .nobody)
    }

    @Test("never claims the ticket of whom the print shows")
    func noIdentity() async throws {
        let kiosk = try await Kiosk()
        try await kiosk.ready(1, .face(1), liveness: .live)
        await kiosk.ended(1)
        try await kiosk.ready(2, .face(1), liveness: .attack(.print))
        #expect(await kiosk.stage == .desk)
        await kiosk.ended(2)
        try await kiosk.ready(3, .face(1), liveness: .live)
        #expect(await kiosk.stage == .ticket("t1", returning: true))
        #expect(await kiosk.numbers == ["A001"])
    }

    @Test("gets a fresh number while in doubt, and never somebody's ticket")
    func undecided() async throws {
        let kiosk = try await Kiosk()
        try await kiosk.ready(1, .face(1), liveness: .live)
        await kiosk.ended(1)
        try await kiosk.ready(2, .face(1), liveness: .undecided(.middlingScores))
        #expect(await kiosk.stage == .ticket("t2", returning: false))
        #expect(await kiosk.numbers == ["A001", "A002"])
    }

    @Test("gets a number when more frames take the suspicion back")
    func cleared() async throws {
        let kiosk = try await Kiosk()
        try await kiosk.ready(1, .face(1), liveness: .attack(.screen))
        try await kiosk.refined(1, .face(1), liveness: .attack(.screen))
        #expect(await kiosk.stage == .desk)
        try await kiosk.refined(1, .face(1), liveness: .live)
        #expect(await kiosk.stage == .ticket("t1", returning: false))
    }

    @Test("adds no face to a ticket once suspicion arises")
    func noTemplate() async throws {
        let kiosk = try await Kiosk()
        try await kiosk.ready(1, .face(1), liveness: .live)
        try await kiosk.refined(1, .face(1, similarity: 0.6), liveness: .attack(.screen))
        await kiosk.ended(1)
        try await kiosk.ready(2, .face(1, similarity: 0), liveness: .live)
        #expect(await kiosk.stage == .ticket("t2", returning: false))
    }

    @Test("makes way on the screen for the next person, and no longer hides their number")
    func nextPerson() async throws {
        let kiosk = try await Kiosk()
        try await kiosk.ready(1, .face(1), liveness: .attack(.print))
        try await kiosk.ready(2, .face(2), liveness: .live)
        #expect(await kiosk.stage == .ticket("t1", returning: false))
    }

    @Test("leaves a count and a code in the log, and nothing about a face")
    func log() async throws {
        let kiosk = try await Kiosk()
        try await kiosk.ready(1, .face(1), liveness: .attack(.print))
        #expect(await kiosk.attendant.decisions == [.desk: 1])
        #expect(kiosk.journal.lines == ["notice sighting pointed to the desk code=suspected-print"])
    }
}
