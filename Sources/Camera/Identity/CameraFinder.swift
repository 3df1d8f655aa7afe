import Synchronization

/// Finds the device of one camera each time it is opened, also when it has come back under another number.
final class CameraFinder: Sendable {
    /// What the setting names.
    enum Wanted: Sendable, Equatable {
        /// Any camera that is plugged in.
        case first
        case path(String)
        case identity(CameraIdentity)
    }

    /// So long the first camera may be away before another one takes its place: a cable that was kicked out is back by
    /// then, and a camera that was exchanged for another need not wait longer.
    private static let absence = Duration.seconds(10)

    private struct Memory {
        /// The camera that ran last.
        var identity: CameraIdentity?
        var missingSince: ContinuousClock.Instant?
    }

    private let wanted: Wanted
    private let memory = Mutex(Memory())

    init(_ wanted: Wanted) {
        self.wanted = wanted
    }

    /// Opens the camera, which may block.
    ///
    /// - Throws: `camera-missing` if it is not plugged in; what opening it gave otherwise.
    func open() throws(CameraError) -> FoundCamera {
        let known = memory.withLock { $0.identity }
        switch wanted {
        case .first: return remember(try openFirst(known))
        case .path(let path): return remember(try open(path, known))
        case .identity(let identity):
            if let known, let camera = try FoundCamera.firstCapturing(among: nodes { $0 == known }) {
                return remember(camera)
            }
            guard let camera = try FoundCamera.firstCapturing(among: nodes { $0.isMeant(by: identity) }) else {
                throw missing(identity.text)
            }
            return remember(camera)
        }
    }

    private func openFirst(_ known: CameraIdentity?) throws(CameraError) -> FoundCamera {
        if let known {
            if let camera = try FoundCamera.firstCapturing(among: nodes { $0 == known }) { return camera }
            try stayFaithful(to: known)
        }
        guard let camera = try FoundCamera.firstCapturing(among: VideoNode.all()) else { throw missing("camera") }
        return camera
    }

    /// Another camera may have taken the number of one that is elsewhere now.
    private func open(_ path: String, _ known: CameraIdentity?) throws(CameraError) -> FoundCamera {
        let node = VideoNode(path: path)
        if let known, node.identity != known, let camera = try FoundCamera.firstCapturing(among: nodes { $0 == known })
        {
            return camera
        }
        return try FoundCamera(node)
    }

    private func nodes(_ isWanted: (CameraIdentity) -> Bool) -> [VideoNode] {
        VideoNode.all().filter { $0.identity.map(isWanted) ?? false }
    }

    private func stayFaithful(to known: CameraIdentity) throws(CameraError) {
        let now = ContinuousClock.now
        let since = memory.withLock { memory in
            memory.missingSince = memory.missingSince ?? now
            return memory.missingSince ?? now
        }
        if since.duration(to: now) < Self.absence { throw missing(known.text) }
    }

    private func remember(_ camera: consuming FoundCamera) -> FoundCamera {
        let identity = camera.identity
        memory.withLock { $0 = Memory(identity: identity) }
        return camera
    }

    private func missing(_ subject: String) -> CameraError {
        CameraError(.cameraMissing, subject: subject, detail: "not among the devices that capture pictures")
    }
}
