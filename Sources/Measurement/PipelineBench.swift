package import Camera
package import FaceMatch
import Foundation
package import Logging
package import QueueModel
import QueueStore
import Reception
import Vision

/// Measures the daemon's whole way from a frame to a durable ticket, through the real parts.
package struct PipelineBench: Sendable {
    private let source: any FrameSource
    private let cameraName: String
    private let galleryTemplates: Int
    private let limit: Duration
    private let office: Office
    private let logger: Logger
    private let makeWatcher: @Sendable () throws(FaceMatchError) -> sending FaceWatcher

    package init(
        source: any FrameSource,
        cameraName: String,
        galleryTemplates: Int,
        limit: Duration,
        office: Office,
        logger: Logger,
        makeWatcher: @escaping @Sendable () throws(FaceMatchError) -> sending FaceWatcher
    ) {
        self.source = source
        self.cameraName = cameraName
        self.galleryTemplates = galleryTemplates
        self.limit = limit
        self.office = office
        self.logger = logger
        self.makeWatcher = makeWatcher
    }

    /// Runs until the source ends or the time is over. The database is a real one in `directory`.
    package func run(in directory: String, now: @escaping @Sendable () -> Timestamp) async throws -> PipelineReport {
        let (log, _) = try SQLiteEventLog.open(path: directory + "/bench.sqlite", office: office.id, at: now())
        let desk = try await QueueDesk.open(log: log, office: office, logger: logger, now: now)
        let attendant = KioskAttendant(
            desk: desk,
            policy: DecisionPolicy(),
            camera: CameraCondition(state: .running),
            logger: logger
        )
        try await fill(attendant)
        let recorder = PipelineRecorder(attendant: attendant, desk: desk)
        let before = ProcessUsage.now()
        try await watch(recorder)
        let report = await report(recorder, since: before)
        try log.close()
        return report
    }

    /// Fills the visit gallery with strangers.
    private func fill(_ attendant: KioskAttendant) async throws {
        var generator = SeededGenerator(seed: 1)
        for index in 0..<galleryTemplates {
            await attendant.remember(
                try .random(using: &generator),
                for: TicketID(rawValue: "stranger-\(index)")
            )
        }
    }

    private func watch(_ recorder: PipelineRecorder) async throws {
        let loop = VisionLoop(source: source, preview: PreviewFeed(), logger: logger, makeWatcher: makeWatcher)
        let limit = limit
        let fault = await withTaskGroup(of: FaceMatchError?.self) { group in
            group.addTask { await Self.faults(of: loop, recorder) }
            group.addTask {
                try? await Task.sleep(for: limit)
                return nil
            }
            let first = await group.next() ?? nil
            group.cancelAll()
            return first
        }
        if let fault { throw fault }
    }

    /// Runs the loop; the error that kept it from seeing anything, if there was one.
    private static func faults(of loop: VisionLoop, _ recorder: PipelineRecorder) async -> FaceMatchError? {
        let fault = FirstFault()
        await loop.run(
            onCondition: { condition in
                guard case .blind(let error) = condition else { return }
                await fault.note(error)
            },
            onObservation: { await recorder.observed($0, $1) }
        )
        return await fault.error
    }

    private func report(_ recorder: PipelineRecorder, since before: ProcessUsage) async -> PipelineReport {
        let usage = ProcessUsage.now()
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

private actor FirstFault {
    private(set) var error: FaceMatchError?

    func note(_ new: FaceMatchError) {
        error = error ?? new
    }
}
