package import Camera
package import FaceMatch
package import Logging

/// Leads the camera's frames through face matching, one after another; while one is looked at, newer frames
/// supersede those that wait.
package struct VisionLoop: Sendable {
    /// What people should know about the eyes of the kiosk.
    package enum Condition: Sendable, Equatable {
        case camera(CameraState)
        /// What can be seen in the pictures has changed.
        case picture(PictureCondition)
        /// The networks can't be loaded: pictures come, but nobody is recognised.
        case blind(FaceMatchError)
    }

    private let source: any FrameSource
    private let preview: PreviewFeed
    private let monitor: CameraMonitor
    private let thread: WatchingThread
    private let camera: String
    private let picture = PictureWatch()
    private let logger: Logger
    private let onBeat: @Sendable () -> Void

    /// - Parameters:
    ///   - monitor: where the camera's vitals are read.
    ///   - onBeat: called at least every fifteen seconds while the loop is alive: a loop that hangs, in the networks or
    ///     in a callback, stops beating.
    ///   - thread: watches the cameras of all loops.
    ///   - camera: which of them this one is.
    package init(
        source: any FrameSource,
        preview: PreviewFeed,
        monitor: CameraMonitor = CameraMonitor(),
        logger: Logger,
        onBeat: @escaping @Sendable () -> Void = {},
        thread: WatchingThread,
        camera: String = ""
    ) {
        self.source = source
        self.preview = preview
        self.monitor = monitor
        self.logger = logger
        self.onBeat = onBeat
        self.thread = thread
        self.camera = camera
    }

    /// Runs until it is cancelled or a finite source has ended.
    package func run(
        onCondition: @escaping @Sendable (Condition) async -> Void,
        onObservation: @escaping @Sendable (Frame, Observation) async -> Void
    ) async {
        do {
            try await thread.prepare(for: camera)
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
        await CameraSupervisor(source: source, logger: logger, monitor: monitor, onBeat: onBeat).run(
            onState: { state in
                if case .failed = state { await startAfresh() }
                await onCondition(.camera(state))
            },
            onFrame: { frame in
                if let change = await picture.change(with: frame) {
                    note(change)
                    await onCondition(.picture(change))
                }
                guard let observation = await observe(frame) else { return }
                preview.show(frame, faces: observation.faces)
                await onObservation(frame, observation)
            }
        )
    }

    /// Beats until it is cancelled: for a loop that has nothing more to do, because its recording is over or the networks
    /// can't be loaded.
    package func rest() async {
        repeat { onBeat() } while (try? await Task.sleep(for: .seconds(5))) != nil
    }

    private func startAfresh() async {
        await thread.startAfresh(camera)
        await picture.startAfresh()
        monitor.note(.normal)
    }

    private func note(_ picture: PictureCondition) {
        monitor.note(picture)
        logger.log(
            level: picture == .normal ? .info : .warning,
            "the camera's picture has changed",
            metadata: ["code": "\(picture.code ?? "camera-clear")"]
        )
    }

    /// A frame that can't be looked at is left out; the stay of whoever stands there goes on with the next one.
    private func observe(_ frame: Frame) async -> Observation? {
        do {
            return try await thread.observe(frame, of: camera)
        } catch {
            logger.warning(
                "frame left out",
                metadata: ["code": "\(error.code.rawValue)", "detail": "\(error.detail)"]
            )
            return nil
        }
    }
}
