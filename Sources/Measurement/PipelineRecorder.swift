import Camera
import FaceMatch
import QueueModel
import Reception

/// Attends to each observation as the daemon does, and notes how long everything took.
actor PipelineRecorder {
    private let attendant: KioskAttendant
    private let desk: QueueDesk
    private var receivedAt: [Duration: ContinuousClock.Instant] = [:]
    private var timings: [StageTimings] = []
    private var attending: [Duration] = []
    private var latencies: [Duration] = []
    private var first: ContinuousClock.Instant?
    private var last: ContinuousClock.Instant?

    /// Frames older than this are no longer anybody's first usable one.
    private static let memory = Duration.seconds(10)

    init(attendant: KioskAttendant, desk: QueueDesk) {
        self.attendant = attendant
        self.desk = desk
    }

    func observed(_ frame: Frame, _ observation: Observation) async {
        receivedAt[frame.time] = frame.receivedAt
        receivedAt = receivedAt.filter { frame.time - $0.key < Self.memory }
        let before = ContinuousClock.now
        await attendant.observed(guidance: observation.guidance, changes: observation.changes)
        let after = ContinuousClock.now
        timings.append(observation.timings)
        attending.append(after - before)
        first = first ?? frame.receivedAt
        last = after
        for case .ready(let sighting) in observation.changes where sighting.liveness?.isAttack != true {
            guard let usable = receivedAt[sighting.firstUsableAt] else { continue }
            latencies.append(after - usable)
            await closeTicket()
        }
    }

    func stages() -> PipelineReport.Stages {
        PipelineReport.Stages(
            gate: Percentiles(timings.map(\.gate)),
            detect: Percentiles(timings.map(\.detect).filter { $0 > .zero }),
            track: Percentiles(timings.map(\.track)),
            embed: Percentiles(timings.map(\.embed).filter { $0 > .zero }),
            liveness: Percentiles(timings.map(\.liveness).filter { $0 > .zero }),
            attend: Percentiles(attending)
        )
    }

    var frames: Int { timings.count }
    var duration: Duration { first.flatMap { first in last.map { $0 - first } } ?? .zero }
    var detectionTime: Duration { timings.reduce(.zero) { $0 + $1.detect } }
    var firstUsableFrameToTicket: Percentiles { Percentiles(latencies) }
    var tickets: Int { latencies.count }

    /// Makes room for the same person's next visit: each visit is to be measured to a ticket of its own.
    private func closeTicket() async {
        guard case .ticket(let ticket, _) = await attendant.status.stage else { return }
        _ = try? await desk.perform(.cancel(ticket: ticket))
    }
}
