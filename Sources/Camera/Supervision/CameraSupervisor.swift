package import Logging

/// Keeps one source running: opens it, reads it, and opens it again after every fault, for ever.
package struct CameraSupervisor: Sendable {
    private let source: any FrameSource
    private let logger: Logger
    private let backoff: Backoff
    private let clock: any Clock<Duration>

    package init(
        source: any FrameSource,
        logger: Logger,
        backoff: Backoff = Backoff(),
        clock: any Clock<Duration> = ContinuousClock()
    ) {
        self.source = source
        self.logger = logger
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
        onState: @Sendable (CameraState) async -> Void,
        onFrame: @Sendable (Frame) async -> Void
    ) async {
        var retries = backoff
        var timeline = Timeline()
        var lastFault: CameraError.Code?
        await onState(.starting)
        while Task.isCancelled == false {
            do throws(CameraError) {
                let stream = try await source.open()
                try await deliver(stream, onState) { frame in
                    retries.reset()
                    lastFault = nil
                    await onFrame(timeline.place(frame))
                }
                if Task.isCancelled == false { await onState(.ended) }
                return
            } catch {
                guard Task.isCancelled == false else { return }
                let delay = retries.next()
                log(error, isNews: error.code != lastFault, delay)
                lastFault = error.code
                await onState(.failed(error, retryAfter: delay))
                guard (try? await clock.sleep(for: delay)) != nil else { return }
            }
        }
    }

    /// Reads one opening to its end and closes it in every case.
    private func deliver(
        _ stream: any FrameStream,
        _ onState: (CameraState) async -> Void,
        _ onFrame: (Frame) async -> Void
    ) async throws(CameraError) {
        do throws(CameraError) {
            var isRunning = false
            while let frame = try await stream.next() {
                if isRunning == false {
                    isRunning = true
                    log(stream.info)
                    await onState(.running(stream.info))
                }
                await onFrame(frame)
            }
        } catch {
            await stream.close()
            throw error
        }
        await stream.close()
    }

    private func log(_ info: StreamInfo) {
        logger.info(
            "camera runs",
            metadata: [
                "camera": "\(info.name)", "size": "\(info.width)x\(info.height)",
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
