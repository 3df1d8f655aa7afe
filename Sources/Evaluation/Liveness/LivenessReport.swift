/// What `kioskd evaluate liveness` found.
package struct LivenessReport: Codable, Sendable {
    /// At this score, 0 … 1, and above a face counts as live.
    package let threshold: Float
    /// Attacks taken for live, of all frames that show an attack.
    package let apcer: Double
    /// Live people taken for an attack, of all frames that show one.
    package let bpcer: Double
    /// Frames judged rightly, of all.
    package let accuracy: Double
    package let frames: LivenessErrors
    /// Each sequence by the mean of its frames.
    package let sequences: LivenessErrors
    /// APCER against BPCER by the frame.
    package let det: [ErrorTradeOff.Point]
    package let scores: ScoreShares
    package let probes: Int
    package let p50Milliseconds: Double
    package let p95Milliseconds: Double
    package let fte: Proportion
    package let noFace: [String]
    package let unreadable: [String]

    package init(_ outcome: LivenessOutcome, threshold: Float) {
        let attacks = outcome.scores.filter { $0.attack != nil }.map(\.value)
        let live = outcome.scores.filter { $0.attack == nil }.map(\.value)
        let tradeOff = ErrorTradeOff(genuine: live, impostor: attacks)
        let time = Milliseconds(outcome.durations)
        self.threshold = threshold
        frames = LivenessErrors(outcome.scores, threshold: threshold)
        sequences = LivenessErrors(outcome.scores.bySequence, threshold: threshold)
        apcer = frames.apcer.rate
        bpcer = frames.bpcer.rate
        accuracy = 1 - Proportion(frames.apcer.count + frames.bpcer.count, of: outcome.scores.count).rate
        det = tradeOff.curve()
        scores = tradeOff.shares()
        probes = outcome.scores.count
        p50Milliseconds = time.p50Milliseconds
        p95Milliseconds = time.p95Milliseconds
        fte = Proportion(outcome.noFace.count, of: outcome.noFace.count + outcome.scores.count)
        noFace = outcome.noFace
        unreadable = outcome.unreadable
    }
}
