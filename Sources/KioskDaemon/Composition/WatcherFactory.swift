import FaceMatch
import Vision

/// Loads the networks and makes watchers of cameras.
///
/// It asks for the calibration too: without one, nobody could be told from anybody, and each walk past the camera would
/// give the same person another number. The kiosk is blind then, and its button gives the numbers.
struct WatcherFactory: Sendable {
    let modelsDirectory: String
    let settings: WatcherSettings

    /// Two threads embed a face in 36 ms, one in 68 ms, for the same processor time; between pictures neither spins.
    private static let networkThreads = 2

    /// The large network comes first: what the small ones hold would only add to the peak of its parsing.
    @Sendable func loadNetworks() throws(FaceMatchError) -> sending FaceNetworks {
        try OpenCV.setThreads(Self.networkThreads)
        let store = ModelStore(directory: modelsDirectory)
        let embedder = try FaceEmbedder(model: try store.load(ModelCatalog.embedder))
        let detector = try FaceDetector(model: try store.load(ModelCatalog.detector))
        _ = try store.calibration(of: ModelCatalog.embedder)
        let liveness = try LivenessNetworks(
            near: try store.load(ModelCatalog.livenessNear),
            wide: try store.load(ModelCatalog.livenessWide)
        )
        return FaceNetworks(detector: detector, embedder: embedder, liveness: liveness)
    }

    func make() throws(FaceMatchError) -> sending FaceWatcher {
        FaceWatcher(networks: try loadNetworks(), settings: settings)
    }

    func makeThread() -> WatchingThread {
        WatchingThread(settings: settings, loadNetworks: loadNetworks)
    }
}
