import Camera
import Synchronization

/// A source that plays one script for every time it is opened; the last one again and again.
final class ScriptedSource: FrameSource {
    struct Script: Sendable {
        var refusal: CameraError?
        var frames: [Frame] = []
        /// What comes behind the frames; nil for the end of the input.
        var fault: CameraError?
    }

    let name = "scripted"
    private let scripts: [Script]
    private let counts = Mutex((opened: 0, closed: 0))

    init(_ scripts: [Script]) {
        self.scripts = scripts
    }

    var opened: Int { counts.withLock { $0.opened } }
    var closed: Int { counts.withLock { $0.closed } }

    func open() async throws(CameraError) -> any FrameStream {
        let script = counts.withLock { counts in
            defer { counts.opened += 1 }
            return scripts[min(counts.opened, scripts.count - 1)]
        }
        if let refusal = script.refusal { throw refusal }
        return ScriptedStream(script) { [self] in counts.withLock { $0.closed += 1 } }
    }
}

private final class ScriptedStream: FrameStream {
    let info = StreamInfo(name: "scripted", width: 1, height: 1, framesPerSecond: 10, pixelFormat: "test")
    let drops = DropCounts()
    private let rest: Mutex<ArraySlice<Frame>>
    private let fault: CameraError?
    private let onClose: @Sendable () -> Void

    init(_ script: ScriptedSource.Script, onClose: @escaping @Sendable () -> Void) {
        rest = Mutex(script.frames[...])
        fault = script.fault
        self.onClose = onClose
    }

    func next() async throws(CameraError) -> Frame? {
        if let frame = rest.withLock({ $0.popFirst() }) { return frame }
        if let fault { throw fault }
        return nil
    }

    func close() async {
        onClose()
    }
}

extension Frame {
    /// One grey pixel.
    static func pixel(_ sequence: UInt64, at time: Duration, received: ContinuousClock.Instant = .now) -> Frame {
        Frame(pixels: [9, 9, 9], width: 1, height: 1, time: time, sequence: sequence, receivedAt: received)
    }
}
