import Camera
import FaceMatch

/// Reads pictures on a thread of its own: a network's forward pass takes tens of milliseconds.
actor StillThread {
    private nonisolated let executor: DedicatedThreadExecutor
    private let models: ModelStore
    private let detector: DetectorSettings
    private var networks: StillNetworks?

    init(number: Int, models: ModelStore, detector: DetectorSettings) {
        executor = DedicatedThreadExecutor(name: "stills \(number)")
        self.models = models
        self.detector = detector
    }

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    func prepare() throws(FaceMatchError) {
        networks = try StillNetworks(models: models, detector: detector)
    }

    func stills(at paths: ArraySlice<String>) throws(FaceMatchError) -> [Still] {
        var stills: [Still] = []
        for path in paths {
            if let still = try networks?.still(at: path) { stills.append(still) }
        }
        return stills
    }
}
