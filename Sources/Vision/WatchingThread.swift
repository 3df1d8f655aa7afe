import Camera
import FaceMatch

/// Runs a ``FaceWatcher`` on a thread of its own: a network's forward pass takes tens of milliseconds.
actor WatchingThread {
    private nonisolated let executor = DedicatedThreadExecutor(name: "vision")
    private let makeWatcher: @Sendable () throws(FaceMatchError) -> sending FaceWatcher
    private var watcher: FaceWatcher?

    init(makeWatcher: @escaping @Sendable () throws(FaceMatchError) -> sending FaceWatcher) {
        self.makeWatcher = makeWatcher
    }

    nonisolated var unownedExecutor: UnownedSerialExecutor {
        executor.asUnownedSerialExecutor()
    }

    /// Loads the networks.
    func prepare() throws(FaceMatchError) {
        watcher = try makeWatcher()
    }

    func startAfresh() {
        watcher?.startAfresh()
    }

    func observe(_ frame: Frame) throws(FaceMatchError) -> Observation? {
        let picture = try FaceMatch.Picture(pixels: frame.pixels, width: frame.width, height: frame.height)
        return try watcher?.observe(picture, at: frame.time)
    }
}
