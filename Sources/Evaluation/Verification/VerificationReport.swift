import FaceMatch

/// What `kioskd evaluate verification` found.
package struct VerificationReport: Codable, Sendable {
    package let pairs: Int
    package let samePerson: Int
    package let differentPeople: Int
    /// At the best threshold; a pair that could not be compared is wrong.
    package let accuracy: Double
    package let accuracyInterval: Proportion
    /// The best one for these pairs.
    package let threshold: Float
    /// Mean over the folds, each at the threshold that is best for the others: LFW's own measure. Nil for one fold.
    package let crossValidatedAccuracy: Double?
    /// At the one-to-one threshold of the policy.
    package let policyThreshold: Float
    package let fmr: Proportion
    package let fnmr: Proportion
    /// Pictures without a face, of those that could be read.
    package let fte: Proportion
    package let det: [ErrorTradeOff.Point]
    package let scores: ScoreShares
    /// From a file to its template, on one thread of those at work.
    package let p50Milliseconds: Double
    package let p95Milliseconds: Double
    package let bytesPerTemplate: Int
    package let noFace: [String]
    package let unreadable: [String]

    package init(_ trial: VerificationTrial, stills: Stills) {
        let tradeOff = trial.tradeOff
        let best = tradeOff.mostAccurate
        let compared = trial.comparisons.count { $0.score != nil }
        let time = Milliseconds(stills.durations)
        let folds = trial.foldAccuracies
        pairs = trial.comparisons.count
        samePerson = trial.comparisons.count { $0.pair.isSamePerson }
        differentPeople = pairs - samePerson
        accuracyInterval = Proportion(compared - best.errors, of: pairs)
        accuracy = accuracyInterval.rate
        threshold = best.threshold
        crossValidatedAccuracy = folds.isEmpty ? nil : folds.reduce(0, +) / Double(folds.count)
        policyThreshold = DecisionPolicy.oneToOneThreshold
        fmr = tradeOff.falsePositives(at: policyThreshold)
        fnmr = tradeOff.falseNegatives(at: policyThreshold)
        fte = stills.failureToEnrol
        det = tradeOff.curve()
        scores = tradeOff.shares()
        p50Milliseconds = time.p50Milliseconds
        p95Milliseconds = time.p95Milliseconds
        bytesPerTemplate = Gallery<String>.bytesPerTemplate
        noFace = stills.noFace
        unreadable = stills.unreadable
    }
}
