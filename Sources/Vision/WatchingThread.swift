import Camera
package import FaceMatch

/// Watches all cameras on one thread, with one set of networks: a forward pass takes tens of milliseconds and uses both
/// cores of a small computer as it is.
///
/// Each camera has at most one picture with the thread, so that they take turns, and one that shows a crowd can't keep
/// the others waiting for more than that.
package actor WatchingThread {
    private nonisolated let executor = DedicatedThreadExecutor(name: "vision")
    private let loadNetworks: @Sendable () throws(FaceMatchError) -> sending FaceNetworks
    private let settings: WatcherSettings
    private var networks: FaceNetworks?
    private var watchers: [String: FaceWatcher] = [:]

    /// - Parameter loadNetworks: called once, on the thread.
    package init(
        settings: WatcherSettings = WatcherSettings(),
        loadNetworks: @escaping @Sendable () throws(FaceMatchError) -> sending FaceNetworks
    ) {
        self.settings = settings
        self.loadNetworks = loadNetworks
    }

    package nonisolated var unownedExecutor: UnownedSerialExecutor {
        executor.asUnownedSerialExecutor()
    }

    /// Gets ready to watch a camera; loads the networks for the first one.
    func prepare(for camera: String) throws(FaceMatchError) {
        if networks == nil { networks = try loadNetworks() }
        watchers[camera] = networks.map { FaceWatcher(networks: $0, settings: settings) }
    }

    func startAfresh(_ camera: String) {
        watchers[camera]?.startAfresh()
    }

    func observe(_ frame: Frame, of camera: String) throws(FaceMatchError) -> Observation? {
        let picture = try FaceMatch.Picture(pixels: frame.pixels, width: frame.width, height: frame.height)
        return try watchers[camera]?.observe(picture, at: frame.time)
    }
}
