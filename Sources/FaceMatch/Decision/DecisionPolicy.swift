/// Known, new or unsure: from the best scores, the size of the gallery and the rate of false names that is allowed.
package struct DecisionPolicy: Sendable, Equatable {
    /// OpenCV's threshold for "are these two the same person", from the SFace paper's LFW protocol; never go below.
    package static let oneToOneThreshold: Float = 0.363

    /// False-positive identification rate: the share of strangers that may be taken for somebody; 0.000001 … 0.5.
    package let targetFPIR: Double
    /// If another key comes this near to the best one (cosine similarity, 0 … 0.5), nobody is named.
    package let runnerUpMargin: Float
    /// Scores this far below the threshold (cosine similarity, 0 … 0.5) are unsure rather than new.
    package let unsureBand: Float
    private let tail: ImpostorTail

    package init(
        targetFPIR: Double = 0.001,
        runnerUpMargin: Float = 0.05,
        unsureBand: Float = 0.05,
        tail: ImpostorTail = .sface2021dec
    ) {
        self.targetFPIR = min(max(targetFPIR, 1e-6), 0.5)
        self.runnerUpMargin = runnerUpMargin
        self.unsureBand = unsureBand
        self.tail = tail
    }

    /// The score that the best match must reach. A stranger is compared with everybody, so the false match rate of a
    /// single comparison may be FPIR / size (ISO/IEC 19795-1; exact for rare independent errors).
    package func threshold(galleryIdentities: Int) -> Float {
        let rate = targetFPIR / Double(max(1, galleryIdentities))
        return max(Self.oneToOneThreshold, tail.threshold(falseMatchRate: rate))
    }

    /// - Parameter matches: best first and one a key, as `Gallery.search` gives them; two are enough.
    package func decide<Key>(_ matches: [Match<Key>], galleryIdentities: Int) -> Decision<Key> {
        guard let best = matches.first else { return .new }
        let threshold = threshold(galleryIdentities: galleryIdentities)
        guard best.score >= threshold - unsureBand else { return .new }
        guard best.score >= threshold else { return .unsure }
        if matches.count > 1, best.score - matches[1].score < runnerUpMargin { return .unsure }
        return .known(best.key, score: best.score)
    }
}
