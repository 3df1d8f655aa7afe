/// Judges one person's liveness over the frames of a stay: the sequence, not the frame.
package struct LivenessJudge: Sendable, Equatable {
    private let settings: LivenessSettings
    private var scores: [Float] = []
    private var faceWidths: [Float] = []
    private var lastFrameAt: Duration?

    package init(settings: LivenessSettings = LivenessSettings()) {
        self.settings = settings
    }

    /// How many frames were taken so far.
    package var frames: Int { scores.count }

    /// The mean score, 0 … 1; nil before the first frame.
    package var score: Float? { Self.mean(scores) }

    /// How long a sighting that is ready otherwise waits for a verdict.
    package var patience: Duration { settings.patience }

    /// Whether one more frame could help, and is not too near to the last one.
    package func wantsFrame(at time: Duration) -> Bool {
        guard frames < settings.framesAtMost else { return false }
        guard let lastFrameAt else { return true }
        return time - lastFrameAt >= settings.frameSpacing
    }

    /// Takes the score of one more frame.
    ///
    /// - Parameters:
    ///   - score: 0 … 1, as ``LivenessScoring`` gives it. One that is not a number counts as 0.
    ///   - faceWidth: in pixels.
    package mutating func take(score: Float, faceWidth: Float, at time: Duration) {
        scores.append(score.isNaN ? 0 : min(max(score, 0), 1))
        faceWidths.append(faceWidth)
        lastFrameAt = time
    }

    /// What the frames so far say.
    package var verdict: LivenessVerdict {
        guard let score, frames >= settings.framesNeeded else { return .undecided(.tooFewFrames) }
        if score >= settings.clearlyLiveMark { return .live }
        let isClear = score < settings.printMark || frames >= settings.framesForDoubtful
        guard isClear else { return .undecided(.middlingScores) }
        if score >= settings.liveMark { return .live }
        guard let width = Self.mean(faceWidths), width >= settings.smallestAccusedFace else {
            return .undecided(.faceTooSmall)
        }
        return .attack(score < settings.printMark ? .print : .screen)
    }

    private static func mean(_ values: [Float]) -> Float? {
        values.isEmpty ? nil : values.reduce(0, +) / Float(values.count)
    }
}
