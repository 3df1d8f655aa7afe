/// How near different people's templates come to each other, measured for one model: the file
/// `models/sface-2021dec.calibration.json`, which `kioskd evaluate calibrate` writes.
package struct Calibration: Codable, Sendable, Equatable {
    /// A share of impostor pairs and the score that they reach.
    package struct Entry: Codable, Sendable, Equatable {
        /// Share of pairs of different people at or above the threshold, 0 … 1.
        package let falseMatchRate: Double
        /// Cosine similarity.
        package let threshold: Float

        package init(falseMatchRate: Double, threshold: Float) {
            self.falseMatchRate = falseMatchRate
            self.threshold = threshold
        }
    }

    /// Name and SHA-256 of the model that made the templates.
    package let model: String
    package let modelSHA256: String
    /// How the thresholds were got, with their literature.
    package let method: String
    /// Whose pictures they rest on.
    package let source: String
    /// People and pairs of different people's pictures behind the thresholds.
    package let identities: Int
    package let pairs: Int
    /// Down to this rate thresholds are counted; below, they are extrapolated.
    package let measuredTo: Double
    /// One shot against one shot; rates fall, thresholds rise.
    package let thresholds: [Entry]
    /// How much higher a threshold must be for a template fused from shots: this times `1 / r − 1`, where `r` is the
    /// length of the mean of the shots' unit vectors. Fusing lengthens that mean to 1, and impostors' scores with it.
    package let fusionShift: Float

    package init(
        model: ModelDescription,
        method: String,
        source: String,
        identities: Int,
        pairs: Int,
        measuredTo: Double,
        thresholds: [Entry],
        fusionShift: Float
    ) {
        self.model = model.name
        modelSHA256 = model.sha256
        self.method = method
        self.source = source
        self.identities = identities
        self.pairs = pairs
        self.measuredTo = measuredTo
        self.thresholds = thresholds
        self.fusionShift = fusionShift
    }
}
