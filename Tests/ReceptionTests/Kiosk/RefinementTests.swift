import FaceMatch
import QueueModel
import Reception
import Testing

@Suite("A better template", .timeLimit(.minutes(5)))
struct RefinementTests {
    @Test("makes the person known by it")
    func settled() async throws {
        let kiosk = try await Kiosk()
        try await kiosk.ready(1, .face(1))
        try await kiosk.refined(1, .face(1, similarity: 0.6))
        await kiosk.ended(1)
        try await kiosk.ready(2, .face(1, similarity: 0))
        #expect(await kiosk.stage == .ticket("t1", returning: true))
    }

    @Test("that is hardly like the first is not kept: two people may have changed places")
    func notOfAnother() async throws {
        let kiosk = try await Kiosk()
        try await kiosk.ready(1, .face(1))
        try await kiosk.refined(1, .face(2))
        await kiosk.ended(1)
        try await kiosk.ready(2, .face(2))
        #expect(await kiosk.stage == .ticket("t2", returning: false))
    }

    @Test("of somebody who was merely recognised is not kept: it could be another person's")
    func notOfReturning() async throws {
        let kiosk = try await Kiosk()
        try await kiosk.ready(1, .face(1))
        await kiosk.ended(1)
        try await kiosk.ready(2, .face(1))
        try await kiosk.refined(2, .face(2))
        await kiosk.ended(2)
        try await kiosk.ready(3, .face(2))
        #expect(await kiosk.numbers == ["A001", "A002"])
    }

    @Test("is not kept once the ticket is closed")
    func notOfClosed() async throws {
        let kiosk = try await Kiosk()
        try await kiosk.ready(1, .face(1))
        _ = try await kiosk.desk.perform(.cancel(ticket: "t1"))
        #expect(await kiosk.remembers(0))
        try await kiosk.refined(1, .face(1))
        #expect(kiosk.attendant.visitGalleryCount == 0)
    }

    @Test("of an unknown sighting is left out")
    func unknown() async throws {
        let kiosk = try await Kiosk()
        try await kiosk.refined(9, .face(1))
        #expect(kiosk.attendant.visitGalleryCount == 0)
        #expect(await kiosk.numbers == [])
    }
}
