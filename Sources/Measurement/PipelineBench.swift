package import Camera
package import FaceMatch
import Foundation
package import Logging
package import QueueModel
import QueueStore
import Reception
package import Vision

/// Measures the daemon's whole way from a frame to a durable ticket, through the real parts.
package struct PipelineBench: Sendable {
    private let source: any FrameSource
    private let cameraName: String
    private let galleryTemplates: Int
    private let limit: Duration
    private let office: Office
    private let policy: DecisionPolicy
    private let logger: Logger
    private let thread: WatchingThread

    package init(
        source: any FrameSource,
        cameraName: String,
        galleryTemplates: Int,
        limit: Duration,
        office: Office,
        policy: DecisionPolicy,
        logger: Logger,
        thread: WatchingThread
    ) {
        self.source = source
        self.cameraName = cameraName
        self.galleryTemplates = galleryTemplates
        self.limit = limit
        self.office = office
        self.policy = policy
        self.logger = logger
        self.thread = thread
    }

    /// Runs until the source ends or the time is over. The database is a real one in `directory`.
    package func run(in directory: String, now: @escaping @Sendable () -> Timestamp) async throws -> PipelineReport {
        let (log, _) = try SQLiteEventLog.open(path: directory + "/bench.sqlite", office: office.id, at: now())
        let desk = try await QueueDesk.open(log: log, office: office, logger: logger, now: now)
        let attendant = KioskAttendant(
            desk: desk,
            visits: OpenVisits(policy: policy),
            camera: CameraCondition(state: .running),
            logger: logger
        )
        try await fill(attendant)
        let recorder = PipelineRecorder(attendant: attendant, desk: desk)
        let before = ProcessUsage.now()
        let after = try await watch(recorder)
        let report = await report(recorder, from: before, to: after)
        try log.close()
        return report
    }

    /// Fills the visit gallery with strangers.
    private func fill(_ attendant: KioskAttendant) async throws {
        var generator = SplitMix64(seed: 1)
        for index in 0..<galleryTemplates {
            await attendant.remember(
                KeptTemplate(try .random(using: &generator), quality: 1, takenAt: .zero),
                for: TicketID(rawValue: "stranger-\(index)")
            )
        }
    }

    /// Runs the loop until its end or the limit; what the process had used by then.
    private func watch(_ recorder: PipelineRecorder) async throws(FaceMatchError) -> ProcessUsage {
        let loop = VisionLoop(source: source, preview: PreviewFeed(), logger: logger, thread: thread)
        let limit = limit
        let outcome = await withTaskGroup(of: Outcome?.self) { group in
            group.addTask { await Self.run(loop, recorder) }
            group.addTask {
                try? await Task.sleep(for: limit)
                return nil
            }
            var outcome: Outcome?
            for await ended in group {
                outcome = outcome ?? ended
                group.cancelAll()
            }
            return outcome
        }
        if let fault = outcome?.fault { throw fault }
        return outcome?.usage ?? ProcessUsage.now()
    }

    private static func run(_ loop: VisionLoop, _ recorder: PipelineRecorder) async -> Outcome {
        let fault = FirstFault()
        await loop.run(
            onCondition: { condition in
                guard case .blind(let error) = condition else { return }
                await fault.note(error)
            },
            onObservation: { await recorder.observed($0, $1) }
        )
        // Taken while the loop still holds the networks.
        return Outcome(fault: await fault.error, usage: ProcessUsage.now())
    }

    private func report(
        _ recorder: PipelineRecorder,
        from before: ProcessUsage,
        to usage: ProcessUsage
    ) async -> PipelineReport {
        let seconds = max(await recorder.duration / .seconds(1), .leastNonzeroMagnitude)
        return PipelineReport(
            camera: cameraName,
            seconds: seconds,
            frames: await recorder.frames,
            framesPerSecond: Double(await recorder.frames) / seconds,
            galleryTemplates: galleryTemplates,
            tickets: await recorder.tickets,
            stages: await recorder.stages(),
            firstUsableFrameToTicket: await recorder.firstUsableFrameToTicket,
            coresUsed: (usage.processorTime - before.processorTime) / .seconds(1) / seconds,
            coresForDetection: await recorder.detectionTime / .seconds(1) / seconds,
            residentMegabytes: usage.residentMegabytes,
            peakResidentMegabytes: usage.peakResidentMegabytes
        )
    }
}

private struct Outcome: Sendable {
    /// What kept the loop from seeing anything.
    let fault: FaceMatchError?
    let usage: ProcessUsage
}

private actor FirstFault {
    private(set) var error: FaceMatchError?

    func note(_ new: FaceMatchError) {
        error = error ?? new
    }
}
