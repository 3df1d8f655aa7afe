import Broadcast
import FaceMatch
import QueueModel
import Reception
import Testing

@Suite("The kiosk's screen", .timeLimit(.minutes(5)))
struct ScreenTests {
    @Test("guides whoever has no number yet", arguments: Guidance.allCases)
    func guidance(_ guidance: Guidance) async throws {
        let kiosk = try await Kiosk()
        await kiosk.observed(guidance)
        #expect(await kiosk.stage == (guidance == .nobody ? .nobody : .approaching(guidance)))
        #expect(await kiosk.attendant.status.guidance == (guidance == .nobody ? nil : guidance.rawValue))
        await kiosk.observed(.nobody)
        #expect(await kiosk.stage == .nobody)
    }

    @Test("is cleared when the person has gone")
    func ended() async throws {
        let kiosk = try await Kiosk()
        try await kiosk.ready(1, .face(1))
        await kiosk.observed(.nobody)
        #expect(await kiosk.stage == .ticket("t1", returning: false))
        await kiosk.ended(1)
        #expect(await kiosk.stage == .nobody)
    }

    @Test("turns to the second person while the first one's sighting lingers")
    func secondPerson() async throws {
        let kiosk = try await Kiosk()
        try await kiosk.ready(1, .face(1))
        try await kiosk.ready(2, .face(2))
        #expect(await kiosk.stage == .ticket("t2", returning: false))
        await kiosk.ended(1, guidance: .seen)
        #expect(await kiosk.stage == .ticket("t2", returning: false))
        await kiosk.ended(2)
        #expect(await kiosk.stage == .nobody)
    }

    @Test("turns back to the first person when the second one leaves first")
    func firstPersonStays() async throws {
        let kiosk = try await Kiosk()
        try await kiosk.ready(1, .face(1))
        try await kiosk.ready(2, .face(2))
        await kiosk.ended(2, guidance: .seen)
        #expect(await kiosk.stage == .ticket("t1", returning: false))
    }

    @Test("keeps the number of somebody whose earlier sighting ends while they stand there again")
    func twoSightingsOfOne() async throws {
        let kiosk = try await Kiosk()
        try await kiosk.ready(1, .face(1))
        try await kiosk.ready(2, .face(1))
        await kiosk.ended(1, guidance: .seen)
        #expect(await kiosk.stage == .ticket("t1", returning: true))
    }

    @Test(
        "says that the camera is out, and shows nobody's number then",
        arguments: [
            CameraCondition.State.failed, .ended, .starting, .none,
        ]
    )
    func cameraOut(_ state: CameraCondition.State) async throws {
        let kiosk = try await Kiosk()
        try await kiosk.ready(1, .face(1))
        let condition = CameraCondition(
            state: state,
            code: "camera-gone",
            message: LocalizedText(vi: "Mất camera.", en: "The camera is gone.")
        )
        await kiosk.attendant.cameraChanged(to: condition)
        #expect(await kiosk.attendant.status == KioskStatus(camera: condition, stage: .nobody))
        #expect(await kiosk.desk.state.ticket("t1")?.state == .waiting)
    }

    @Test("shows the ticket again when the camera is back and sees the person anew")
    func cameraBack() async throws {
        let kiosk = try await Kiosk(camera: .starting)
        await kiosk.attendant.cameraChanged(to: CameraCondition(state: .running))
        try await kiosk.ready(1, .face(1))
        await kiosk.attendant.cameraChanged(to: CameraCondition(state: .failed))
        await kiosk.attendant.cameraChanged(to: CameraCondition(state: .running))
        await kiosk.ended(1)
        try await kiosk.ready(2, .face(1))
        #expect(await kiosk.stage == .ticket("t1", returning: true))
    }

    @Test("hears of the newest status only")
    func newest() async throws {
        let kiosk = try await Kiosk()
        let changes = kiosk.attendant.statusChanges.subscribe()
        await kiosk.observed(.comeCloser)
        await kiosk.observed(.lookAtCamera)
        await kiosk.observed(.holdStill)
        #expect(await changes.first(1).map(\.stage) == [.approaching(.holdStill)])
    }

    @Test("hears nothing when nothing has changed")
    func unchanged() async throws {
        let kiosk = try await Kiosk()
        await kiosk.observed(.comeCloser)
        let changes = kiosk.attendant.statusChanges.subscribe()
        await kiosk.observed(.comeCloser)
        kiosk.attendant.statusChanges.finish()
        #expect(await changes.first(1) == [])
    }

    @Test("hears of a change of the ticket that it shows")
    func ticketChanged() async throws {
        let kiosk = try await Kiosk()
        try await kiosk.ready(1, .face(1))
        let changes = kiosk.attendant.statusChanges.subscribe()
        _ = try await kiosk.desk.perform(.callNext(counter: "1"))
        #expect(await changes.first(1).map(\.stage) == [.ticket("t1", returning: false)])
    }
}
