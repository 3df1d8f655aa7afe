import Broadcast
import FaceMatch
import QueueModel
import Reception
import Synchronization

/// An attendant with its desk; ticket ids count up from `t1`.
final class Kiosk: Sendable {
    let log: ScriptedEventLog
    let time: SettableTime
    let journal: Journal
    let desk: QueueDesk
    let attendant: KioskAttendant
    private let following: Task<Void, Never>

    static let policy = DecisionPolicy(calibration: .sample)

    init(camera: CameraCondition.State = .running, subjects: SubjectDesk? = nil, board: CameraBoard = CameraBoard())
        async throws
    {
        log = ScriptedEventLog()
        time = SettableTime()
        journal = Journal()
        let desk = try await QueueDesk.open(log, journal: journal, time: time)
        let ticketCount = Mutex(0)
        let attendant = KioskAttendant(
            desk: desk,
            visits: OpenVisits(policy: Self.policy),
            camera: CameraCondition(state: camera),
            board: board,
            logger: journal.logger,
            subjects: subjects,
            makeTicketID: {
                ticketCount.withLock {
                    $0 += 1; return TicketID(rawValue: "t\($0)")
                }
            }
        )
        self.desk = desk
        self.attendant = attendant
        following = Task { await attendant.followDesk() }
        _ = await eventually { desk.events.subscriberCount == 1 }
    }

    deinit {
        following.cancel()
    }

    func ready(
        _ sighting: UInt64,
        _ template: Template,
        liveness: LivenessVerdict? = nil,
        isFit: Bool = false
    ) async {
        let sighting = Sighting(sighting, template, liveness: liveness, isFit: isFit)
        await attendant.observed(guidance: .seen, changes: [.ready(sighting)])
    }

    func ended(_ sighting: UInt64, guidance: Guidance = .nobody) async {
        await attendant.observed(guidance: guidance, changes: [.ended(SightingID(sighting))])
    }

    func observed(_ guidance: Guidance) async {
        await attendant.observed(guidance: guidance, changes: [])
    }

    func refined(_ sighting: UInt64, _ template: Template, liveness: LivenessVerdict? = nil) async {
        let sighting = Sighting(sighting, template, liveness: liveness)
        await attendant.observed(guidance: .seen, changes: [.refined(sighting)])
    }

    /// Whether the attendant comes to remember this many people, as it follows the desk's events in its own time.
    func remembers(_ people: Int) async -> Bool {
        await eventually { attendant.visitGalleryCount == people }
    }

    var stage: KioskStatus.Stage {
        get async { await attendant.status.stage }
    }

    /// The numbers of today's tickets in order of issue.
    var numbers: [String] {
        get async { await desk.state.tickets.map(\.number.description) }
    }
}
