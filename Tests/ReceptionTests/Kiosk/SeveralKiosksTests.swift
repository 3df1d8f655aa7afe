import FaceMatch
import QueueModel
import Reception
import Testing

@Suite("Several kiosks in one office")
struct SeveralKiosksTests {
    /// The second kiosk of the office of the first.
    private func second(beside first: Kiosk, board: CameraBoard = CameraBoard()) -> KioskAttendant {
        KioskAttendant(
            CameraID(rawValue: "hall"),
            desk: first.desk,
            visits: first.attendant.visits,
            camera: CameraCondition(state: .running),
            board: board,
            logger: first.journal.logger,
            makeTicketID: { "second" }
        )
    }

    @Test("whoever has a number from one is shown it at another")
    func sameTicket() async throws {
        let kiosk = try await Kiosk()
        let hall = second(beside: kiosk)
        try await kiosk.ready(1, .face(1))
        await hall.observed(guidance: .seen, changes: [.ready(Sighting(1, try .face(1)))])
        #expect(await hall.status.stage == .ticket("t1", returning: true))
        #expect(await kiosk.numbers == ["A001"])
        #expect(await kiosk.attendant.sees("t1"))
        #expect(await hall.sees("t1"))
    }

    @Test("one person whom two cameras see at the same moment gets one number")
    func sameMoment() async throws {
        for _ in 0..<20 {
            let kiosk = try await Kiosk()
            let hall = second(beside: kiosk)
            let face = try Template.face(1)
            async let one: Void = kiosk.attendant.observed(guidance: .seen, changes: [.ready(Sighting(1, face))])
            async let other: Void = hall.observed(guidance: .seen, changes: [.ready(Sighting(1, face))])
            _ = await (one, other)
            #expect(await kiosk.numbers == ["A001"])
        }
    }

    @Test("two people at two kiosks get two numbers")
    func twoPeople() async throws {
        let kiosk = try await Kiosk()
        let hall = second(beside: kiosk)
        try await kiosk.ready(1, .face(1))
        await hall.observed(guidance: .seen, changes: [.ready(Sighting(1, try .face(2)))])
        #expect(await kiosk.stage == .ticket("t1", returning: false))
        #expect(await hall.status.stage == .ticket("second", returning: false))
    }

    @Test("a fault of one camera is on the board and leaves the other kiosk alone")
    func fault() async throws {
        let board = CameraBoard()
        let kiosk = try await Kiosk(board: board)
        let hall = second(beside: kiosk, board: board)
        try await kiosk.ready(1, .face(1))
        await hall.cameraChanged(to: CameraCondition(state: .failed, code: "camera-stalled"))
        #expect(board.entries.map(\.id.rawValue) == ["main", "hall"])
        #expect(board.entries.map(\.condition.state) == [.running, .failed])
        #expect(await kiosk.stage == .ticket("t1", returning: false))
        #expect(await kiosk.attendant.status.camera.state == .running)
    }
}
