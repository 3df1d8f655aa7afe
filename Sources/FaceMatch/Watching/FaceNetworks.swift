/// The loaded networks, which the watchers of several cameras share. Not for two threads at a time.
package final class FaceNetworks: FaceDetecting, FaceEmbedding, LivenessScoring {
    private let detector: FaceDetector
    private let embedder: FaceEmbedder
    private let liveness: LivenessNetworks

    package init(
        detector: consuming FaceDetector,
        embedder: consuming FaceEmbedder,
        liveness: consuming LivenessNetworks
    ) {
        self.detector = detector
        self.embedder = embedder
        self.liveness = liveness
    }

    package func detect(_ picture: Picture) throws(FaceMatchError) -> [DetectedFace] {
        try detector.detect(picture)
    }

    package func embed(_ face: AlignedFace) throws(FaceMatchError) -> Template {
        try embedder.embed(face)
    }

    package func score(_ picture: Picture, face box: Box) throws(FaceMatchError) -> Float {
        try liveness.score(picture, face: box)
    }
}

extension Watcher where Detector == FaceNetworks, Embedder == FaceNetworks {
    /// A watcher of one camera, by networks that others may use too.
    package convenience init(networks: FaceNetworks, settings: WatcherSettings = WatcherSettings()) {
        self.init(detector: networks, embedder: networks, liveness: networks, settings: settings)
    }
}
