import FaceMatch

extension Calibration {
    /// The shape of a real one; tests need no models.
    static let sample = Calibration(
        model: ModelCatalog.embedder,
        method: "made up",
        source: "nobody",
        identities: 1000,
        pairs: 1_000_000,
        measuredTo: 1e-6,
        thresholds: [
            Entry(falseMatchRate: 1e-3, threshold: 0.37), Entry(falseMatchRate: 1e-5, threshold: 0.47),
            Entry(falseMatchRate: 1e-7, threshold: 0.55),
        ],
        fusionShift: 0.1
    )
}
