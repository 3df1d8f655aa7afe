import FaceMatch
import QueueModel
import QueueStore
import Reception
import Testing

@Suite("When tickets cannot be stored", .timeLimit(.minutes(5)))
struct StoreFailureTests {
    @Test("no number is shown; the next observation tries again, and one ticket comes of it")
    func retried() async throws {
        let kiosk = try await Kiosk()
        await kiosk.log.failNext(.failed, .failed)
        try await kiosk.ready(1, .face(1))
        #expect(await kiosk.stage == .approaching(.seen))
        #expect(kiosk.attendant.visitGalleryCount == 0)
        await kiosk.observed(.seen)
        #expect(await kiosk.stage == .approaching(.seen))
        for _ in 0..<3 { await kiosk.observed(.seen) }
        #expect(await kiosk.stage == .ticket("t1", returning: false))
        #expect(await kiosk.numbers == ["A001"])
    }

    @Test("people get their numbers in the order in which they came")
    func order() async throws {
        let kiosk = try await Kiosk()
        await kiosk.log.failNext(.failed, .failed, .failed)
        try await kiosk.ready(1, .face(1))
        try await kiosk.ready(2, .face(2))
        try await kiosk.ready(3, .face(3))
        #expect(await kiosk.numbers == [])
        await kiosk.observed(.seen)
        #expect(await kiosk.desk.state.tickets.map(\.id) == ["t1", "t2", "t3"])
    }

    @Test("a ticket that was stored although it seemed to fail is the one that is shown")
    func lostAnswer() async throws {
        let kiosk = try await Kiosk()
        await kiosk.log.loseNextAnswer()
        try await kiosk.ready(1, .face(1))
        await kiosk.observed(.seen)
        #expect(await kiosk.stage == .ticket("t1", returning: false))
        #expect(await kiosk.numbers == ["A001"])
        #expect(kiosk.attendant.visitGalleryCount == 1)
    }

    @Test("whoever leaves meanwhile is not tried again")
    func left() async throws {
        let kiosk = try await Kiosk()
        await kiosk.log.failNext(.failed)
        try await kiosk.ready(1, .face(1))
        await kiosk.ended(1)
        await kiosk.observed(.nobody)
        #expect(await kiosk.stage == .nobody)
        #expect(await kiosk.numbers == [])
    }

    @Test("nothing is shown before it is durable, nor to somebody who has left by then")
    func heldBack() async throws {
        let kiosk = try await Kiosk()
        await kiosk.observed(.holdStill)
        await kiosk.log.hold()
        let people = [Sighting(1, try .face(1)), Sighting(3, try .face(3))]
        let arriving = Task { await kiosk.attendant.observed(guidance: .seen, changes: people.map { .ready($0) }) }
        await kiosk.log.appendIsHeld()
        #expect(await kiosk.stage == .approaching(.holdStill))
        await kiosk.attendant.cameraChanged(to: CameraCondition(state: .failed, code: "camera-gone"))
        await kiosk.log.release()
        await arriving.value
        #expect(await kiosk.stage == .nobody)
        await kiosk.attendant.cameraChanged(to: CameraCondition(state: .running))
        try await kiosk.ready(2, .face(1))
        #expect(await kiosk.stage == .ticket("t1", returning: true))
        #expect(await kiosk.numbers == ["A001"])
    }

    @Test("the journal says so once, and nothing of the person")
    func journal() async throws {
        let kiosk = try await Kiosk()
        await kiosk.log.failNext(.failed, .failed, .failed)
        try await kiosk.ready(1, .face(1))
        for _ in 0..<3 { await kiosk.observed(.seen) }
        let detail = StoreError(.failed, detail: "by the test")
        #expect(
            kiosk.journal.lines == [
                "error the store cannot be written code=database-failed detail=\(detail)",
                "error sighting without a ticket code=database-failed",
                "notice everything is stored again",
            ]
        )
    }
}
