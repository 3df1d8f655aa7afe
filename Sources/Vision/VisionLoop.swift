package import Camera
package import FaceMatch
package import Logging

/// Leads the camera's frames through face matching, one after another; while one is looked at, newer frames
/// supersede those that wait.
package struct VisionLoop: Sendable {
    /// What people should know about the eyes of the kiosk.
    package enum Condition: Sendable, Equatable {
        case camera(CameraState)
        /// The networks can't be loaded: pictures come, but nobody is recognised.
        case blind(FaceMatchError)
    }

    private let source: any FrameSource
    private let preview: PreviewFeed
    private let thread: WatchingThread
    private let logger: Logger

    /// - Parameter makeWatcher: loads the networks; called on the loop's own thread.
    package init(
        source: any FrameSource,
        preview: PreviewFeed,
        logger: Logger,
        makeWatcher: @escaping @Sendable () throws(FaceMatchError) -> sending FaceWatcher
    ) {
        self.source = source
        self.preview = preview
        self.logger = logger
        thread = WatchingThread(makeWatcher: makeWatcher)
    }

    /// Runs until it is cancelled or a finite source has ended.
    package func run(
        onCondition: @Sendable (Condition) async -> Void,
        onObservation: @Sendable (Frame, Observation) async -> Void
    ) async {
        do {
            try await thread.prepare()
        } catch {
            logger.error(
                "nobody is recognised",
                metadata: [
                    "code": "\(error.code.rawValue)", "subject": "\(error.subject)", "detail": "\(error.detail)",
                    "remedy": "\(error.remedy)",
                ]
            )
            await onCondition(.blind(error))
            return
        }
        await CameraSupervisor(source: source, logger: logger).run(
            onState: { state in
                if case .failed = state { await thread.startAfresh() }
                await onCondition(.camera(state))
            },
            onFrame: { frame in
                guard let observation = await observe(frame) else { return }
                preview.show(frame, faces: observation.faces)
                await onObservation(frame, observation)
            }
        )
    }

    /// A frame that can't be looked at is left out; the stay of whoever stands there goes on with the next one.
    private func observe(_ frame: Frame) async -> Observation? {
        do {
            return try await thread.observe(frame)
        } catch {
            logger.warning(
                "frame left out",
                metadata: ["code": "\(error.code.rawValue)", "detail": "\(error.detail)"]
            )
            return nil
        }
    }
}
