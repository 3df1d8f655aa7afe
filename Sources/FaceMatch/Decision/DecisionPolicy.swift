/// Known, new or unsure: from the best scores, the shots behind the probe, the size of the gallery and the rate of
/// false names that is allowed.
package struct DecisionPolicy: Sendable, Equatable {
    /// OpenCV's threshold for "are these two the same person", from the SFace paper's LFW protocol; never go below.
    package static let oneToOneThreshold: Float = 0.363

    /// False-positive identification rate: the share of strangers that may be taken for somebody; 0.000001 … 0.5.
    package let targetFPIR: Double
    /// If another key comes this near to the best one (cosine similarity, 0 … 0.5), nobody is named.
    package let runnerUpMargin: Float
    /// Scores this far below the threshold (cosine similarity, 0 … 0.5) are unsure rather than new.
    package let unsureBand: Float
    /// A probe whose shots differ by more than this spread names nobody: they may show two people.
    package let maximumSpread: Float
    /// Nil: no score is enough.
    private let tail: ImpostorTail?
    private let fusionShift: Float

    /// For a kiosk without a sound calibration: everybody is new.
    package static let namingNobody = DecisionPolicy(tail: nil, fusionShift: 0)

    /// - Parameters:
    ///   - calibration: a checked one, as `ModelStore.calibration(of:)` gives it.
    ///   - maximumSpread: of 1,500 times three pictures of one person, taken over years, none had more than 0.27; two
    ///     pictures of one person and one of another have some 0.3.
    package init(
        calibration: Calibration,
        targetFPIR: Double = 0.001,
        runnerUpMargin: Float = 0.05,
        unsureBand: Float = 0.05,
        maximumSpread: Float = 0.28
    ) {
        self.init(
            targetFPIR: targetFPIR,
            runnerUpMargin: runnerUpMargin,
            unsureBand: unsureBand,
            maximumSpread: maximumSpread,
            tail: ImpostorTail(calibration.thresholds),
            fusionShift: calibration.fusionShift
        )
    }

    private init(
        targetFPIR: Double = 0.001,
        runnerUpMargin: Float = 0.05,
        unsureBand: Float = 0.05,
        maximumSpread: Float = 0.28,
        tail: ImpostorTail?,
        fusionShift: Float
    ) {
        self.targetFPIR = min(max(targetFPIR, 1e-6), 0.5)
        self.runnerUpMargin = runnerUpMargin
        self.unsureBand = unsureBand
        self.maximumSpread = maximumSpread
        self.tail = tail
        self.fusionShift = fusionShift
    }

    /// The score that the best match must reach.
    ///
    /// A stranger is compared with every template, so the false match rate of a single comparison may be FPIR / size
    /// (ISO/IEC 19795-1; exact for rare independent errors). Two templates of one person are nearly two chances: on LFW
    /// they make 1.8 times as many false matches as one, four make 3.2 times as many.
    ///
    /// - Parameter spread: that of the probe's shots, see ``ShotSpread``; 0 for a single shot.
    package func threshold(galleryTemplates: Int, spread: Float = 0) -> Float {
        guard let tail else { return .infinity }
        let rate = targetFPIR / Double(max(1, galleryTemplates))
        let lengthening = spread > 0 && spread < 1 ? spread / (1 - spread) : 0
        return max(Self.oneToOneThreshold, tail.threshold(falseMatchRate: rate) + fusionShift * lengthening)
    }

    /// - Parameters:
    ///   - matches: best first and one a key, as `Gallery.search` gives them; two are enough.
    ///   - spread: that of the probe's shots; 0 for a single shot.
    package func decide<Key>(
        _ matches: [Match<Key>],
        galleryTemplates: Int,
        spread: Float = 0
    ) -> Decision<Key> {
        guard let best = matches.first else { return .new }
        let threshold = threshold(galleryTemplates: galleryTemplates, spread: spread)
        guard best.score >= threshold - unsureBand else { return .new }
        guard best.score >= threshold, spread <= maximumSpread else { return .unsure }
        if matches.count > 1, best.score - matches[1].score < runnerUpMargin { return .unsure }
        return .known(best.key, score: best.score)
    }
}
