package import Logging

/// Keeps one source running: opens it, reads it, and opens it again after every fault, for ever.
package struct CameraSupervisor: Sendable {
    private let source: any FrameSource
    private let logger: Logger
    private let monitor: CameraMonitor
    private let onBeat: @Sendable () -> Void
    private let openingPatience: Duration
    private let backoff: Backoff
    private let clock: any Clock<Duration>

    /// - Parameters:
    ///   - monitor: where the camera's vitals are read.
    ///   - onBeat: called with every picture, change of state and retry: at least every fifteen seconds for as long as
    ///     the camera is looked after.
    ///   - openingPatience: so long an opening may take before people are told that there is no picture; the source's own
    ///     where none is given.
    package init(
        source: any FrameSource,
        logger: Logger,
        monitor: CameraMonitor = CameraMonitor(),
        onBeat: @escaping @Sendable () -> Void = {},
        openingPatience: Duration? = nil,
        backoff: Backoff = Backoff(),
        clock: any Clock<Duration> = ContinuousClock()
    ) {
        self.source = source
        self.logger = logger
        self.monitor = monitor
        self.onBeat = onBeat
        self.openingPatience = openingPatience ?? source.openingPatience
        self.backoff = backoff
        self.clock = clock
    }

    /// Returns when the task is cancelled or a finite input has ended; the source is closed by then.
    ///
    /// - Parameters:
    ///   - onState: told of every change. `running` comes with the first frame, so that a camera that opens but stays
    ///     dark does not flap.
    ///   - onFrame: given one frame after the other. While it works, a live source supersedes what nobody took yet.
    package func run(
        onState: @escaping @Sendable (CameraState) async -> Void,
        onFrame: @Sendable (Frame) async -> Void
    ) async {
        var retries = backoff
        var timeline = Timeline()
        var lastFault: CameraError.Code?
        let tell: @Sendable (CameraState) async -> Void = { [monitor, onBeat] state in
            onBeat()
            monitor.note(state)
            await onState(state)
        }
        await tell(.starting)
        while Task.isCancelled == false {
            var stream: (any FrameStream)?
            do throws(CameraError) {
                let opened = try await open(tell)
                stream = opened
                try await deliver(opened, tell) { frame in
                    retries.reset()
                    lastFault = nil
                    await onFrame(timeline.place(frame))
                }
                await close(opened)
                if Task.isCancelled == false { await tell(.ended) }
                return
            } catch {
                if Task.isCancelled == false {
                    let delay = retries.next()
                    log(error, isNews: error.code != lastFault, delay)
                    lastFault = error.code
                    // Before the device is given back, which may take its time.
                    await tell(.failed(error, retryAfter: delay))
                    if let stream { await close(stream) }
                    try? await clock.sleep(for: delay)
                } else if let stream {
                    await close(stream)
                }
            }
        }
    }

    /// Tells of an opening that takes long; it may yet succeed.
    private func open(
        _ tell: @escaping @Sendable (CameraState) async -> Void
    ) async throws(CameraError) -> any FrameStream {
        let outcome = await withTaskGroup(of: Result<any FrameStream, CameraError>?.self) {
            [source, openingPatience] group in
            group.addTask {
                do throws(CameraError) {
                    return .success(try await source.open())
                } catch {
                    return .failure(error)
                }
            }
            group.addTask {
                guard (try? await Task.sleep(for: openingPatience)) != nil else { return nil }
                let slow = CameraError(.cameraStalled, subject: source.name, detail: "it takes long to open")
                await tell(.failed(slow, retryAfter: .zero))
                return nil
            }
            var outcome: Result<any FrameStream, CameraError>?
            for await ended in group {
                guard let ended else { continue }
                outcome = ended
                group.cancelAll()
            }
            return outcome
        }
        guard let outcome else { throw CameraError(.cameraMissing, subject: source.name, detail: "not opened") }
        return try outcome.get()
    }

    /// Reads one opening to its end.
    private func deliver(
        _ stream: any FrameStream,
        _ tell: (CameraState) async -> Void,
        _ onFrame: (Frame) async -> Void
    ) async throws(CameraError) {
        var isRunning = false
        while let frame = try await stream.next() {
            onBeat()
            monitor.note(frame, drops: stream.drops)
            if isRunning == false {
                isRunning = true
                log(stream.info)
                await tell(.running(stream.info))
            }
            await onFrame(frame)
        }
    }

    private func close(_ stream: any FrameStream) async {
        monitor.noteEnd(drops: stream.drops)
        await stream.close()
    }

    private func log(_ info: StreamInfo) {
        logger.info(
            "camera runs",
            metadata: [
                "camera": "\(info.name)", "identity": "\(info.identity?.text ?? "-")",
                "size": "\(info.width)x\(info.height)",
                "fps": "\(info.framesPerSecond)", "format": "\(info.pixelFormat)",
            ]
        )
    }

    /// A camera may be out for days: only the first of a row of equal faults is worth a warning.
    private func log(_ error: CameraError, isNews: Bool, _ delay: Duration) {
        logger.log(
            level: isNews ? .warning : .debug,
            "camera is out",
            metadata: [
                "code": "\(error.code.rawValue)", "camera": "\(error.subject)", "detail": "\(error.detail)",
                "remedy": "\(error.remedy)", "retry-after": "\(delay)",
            ]
        )
    }
}
