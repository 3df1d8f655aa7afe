package import FaceMatch

/// Makes a model's calibration from pictures of many people.
package struct Calibrator: Sendable {
    private static let rates = [1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9]
    /// The tail begins where this share of the pairs exceeds it.
    private static let tailShare = 1e-3
    /// A rate is measured if so many pairs lie behind it.
    private static let pairsBehindRate = 10.0

    package let pairs: ImpostorPairs
    package let tail: ParetoTail
    package let fusion: FusionShift
    private let identities: Int

    /// - Throws: `too-few` for too few people or pictures.
    package init(_ samples: [FaceSample], exclusions: Exclusions) throws {
        pairs = ImpostorPairs(of: samples, exclusions: exclusions)
        tail = try ParetoTail(fitting: pairs.scores, over: pairs.scores.threshold(rate: Self.tailShare))
        fusion = try FusionShift(of: samples, exclusions: exclusions)
        identities = Set(samples.map(\.identity)).count
    }

    /// The lowest power of ten that counted pairs reach.
    package var measuredTo: Double {
        Self.rates.last { $0 * Double(pairs.scores.count) >= Self.pairsBehindRate } ?? Self.tailShare
    }

    package func calibration(of model: ModelDescription, source: String) -> Calibration {
        Calibration(
            model: model,
            method: "Generalised Pareto tail (Pickands 1975) by probability-weighted moments (Hosking and Wallis 1987) "
                + "over the \(tail.exceedances) pairs at or above \(tail.threshold); at rates from \(Self.tailShare) "
                + "up counted. Fusion shift: \(fusion.people) people, probes of 1 to 3 shots at equal rates.",
            source: source,
            identities: identities,
            pairs: pairs.scores.count,
            measuredTo: measuredTo,
            thresholds: Self.rates.map { Calibration.Entry(falseMatchRate: $0, threshold: threshold(rate: $0)) },
            fusionShift: fusion.coefficient
        )
    }

    private func threshold(rate: Double) -> Float {
        rate >= Self.tailShare ? pairs.scores.threshold(rate: rate) : tail.threshold(rate: rate)
    }
}
