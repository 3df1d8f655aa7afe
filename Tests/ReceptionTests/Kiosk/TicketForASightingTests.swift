import FaceMatch
import QueueModel
import Reception
import Testing

@Suite("Whoever stands before the camera", .timeLimit(.minutes(5)))
struct TicketForASightingTests {
    @Test("gets one ticket")
    func newPerson() async throws {
        let kiosk = try await Kiosk()
        try await kiosk.ready(1, .face(1))
        await kiosk.observed(.seen)
        #expect(await kiosk.stage == .ticket("t1", returning: false))
        #expect(await kiosk.numbers == ["A001"])
        #expect(await kiosk.desk.state.ticket("t1")?.origin == .camera)
        #expect(kiosk.attendant.visitGalleryCount == 1)
    }

    @Test("is shown the same ticket when they come back")
    func returning() async throws {
        let kiosk = try await Kiosk()
        try await kiosk.ready(1, .face(1))
        await kiosk.ended(1)
        try await kiosk.ready(2, .face(1, similarity: 0.8))
        #expect(await kiosk.stage == .ticket("t1", returning: true))
        #expect(await kiosk.numbers == ["A001"])
        #expect(kiosk.attendant.visitGalleryCount == 1)
    }

    @Test("is shown the same ticket after it was called and while they are served")
    func returningWhenCalled() async throws {
        let kiosk = try await Kiosk()
        try await kiosk.ready(1, .face(1))
        for (index, command) in [Command.callNext(counter: "1"), .start(ticket: "t1")].enumerated() {
            await kiosk.ended(UInt64(index + 1))
            _ = try await kiosk.desk.perform(command)
            try await kiosk.ready(UInt64(index + 2), .face(1))
            #expect(await kiosk.stage == .ticket("t1", returning: true))
        }
    }

    @Test("gets a ticket of their own if they are somebody else")
    func differentPeople() async throws {
        let kiosk = try await Kiosk()
        for person in 1...5 {
            try await kiosk.ready(UInt64(person), .face(person))
            await kiosk.ended(UInt64(person))
        }
        #expect(await kiosk.numbers == ["A001", "A002", "A003", "A004", "A005"])
        #expect(kiosk.attendant.visitGalleryCount == 5)
    }

    @Test("gets a fresh number when it is not sure that they are who they resemble")
    func unsure() async throws {
        let kiosk = try await Kiosk()
        let threshold = Kiosk.policy.threshold(galleryTemplates: 1)
        try await kiosk.ready(1, .face(1))
        await kiosk.ended(1)
        try await kiosk.ready(2, .face(1, similarity: threshold - Kiosk.policy.unsureBand / 2))
        #expect(await kiosk.stage == .ticket("t2", returning: false))
    }

    @Test("gets a fresh number when they resemble two people alike")
    func betweenTwo() async throws {
        let kiosk = try await Kiosk()
        try await kiosk.ready(1, .face(1))
        try await kiosk.ready(2, .face(2))
        try await kiosk.ready(3, .between(1, 2))
        #expect(await kiosk.stage == .ticket("t3", returning: false))
    }

    @Test(
        "gets a fresh ticket once theirs is closed, and their face is forgotten until then",
        arguments: [
            [Command.callNext(counter: "1"), .start(ticket: "t1"), .finish(ticket: "t1")],
            [.callNext(counter: "1"), .noShow(ticket: "t1")],
            [.cancel(ticket: "t1")],
        ]
    )
    func closed(_ commands: [Command]) async throws {
        let kiosk = try await Kiosk()
        try await kiosk.ready(1, .face(1))
        try await kiosk.ready(2, .face(2))
        for command in commands { _ = try await kiosk.desk.perform(command) }
        #expect(await kiosk.remembers(1))
        await kiosk.ended(1)
        await kiosk.ended(2)
        try await kiosk.ready(3, .face(1))
        #expect(await kiosk.stage == .ticket("t3", returning: false))
        try await kiosk.ready(4, .face(2))
        #expect(await kiosk.stage == .ticket("t2", returning: true))
    }

    @Test("is forgotten with everybody else when the day ends")
    func expired() async throws {
        let kiosk = try await Kiosk()
        try await kiosk.ready(1, .face(1))
        try await kiosk.ready(2, .face(2))
        kiosk.time.advance(minutes: 24 * 60)
        try await kiosk.desk.openDay()
        #expect(await kiosk.remembers(0))
        try await kiosk.ready(3, .face(1))
        #expect(await kiosk.numbers == ["A001"])
    }

    @Test("is forgotten even if so many tickets close at once that the events overflow")
    func manyExpire() async throws {
        let kiosk = try await Kiosk()
        try await kiosk.ready(1, .face(1))
        for index in 1...1_100 { _ = try await kiosk.desk.perform(.issue(TicketID(rawValue: "d\(index)"))) }
        kiosk.time.advance(minutes: 24 * 60)
        try await kiosk.desk.openDay()
        #expect(await kiosk.remembers(0))
        try await kiosk.ready(2, .face(2))
        _ = try await kiosk.desk.perform(.cancel(ticket: "t2"))
        #expect(await kiosk.remembers(0))
    }

    @Test("is not remembered when their ticket is closed before its number reaches the screen")
    func closedAtOnce() async throws {
        let kiosk = try await Kiosk()
        await kiosk.log.hold()
        let arriving = Task { try await kiosk.ready(1, .face(1)) }
        await kiosk.log.appendIsHeld()
        let cancelling = await kiosk.desk.submit(.cancel(ticket: "t1"))[0]
        await kiosk.log.release()
        _ = try await cancelling.value
        try await arriving.value
        #expect(await kiosk.remembers(0))
    }
}
