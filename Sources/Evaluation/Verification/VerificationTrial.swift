import FaceMatch

/// Compares pairs of pictures one to one.
package struct VerificationTrial: Sendable {
    struct Comparison: Sendable {
        let pair: LabelledPair
        /// Nil where one of the pictures gave no template.
        let score: Float?
    }

    let comparisons: [Comparison]
    let folds: Int
    let durations: [Duration]

    package init(
        _ file: PairsFile,
        pictures: [LabelledPair.Picture: String],
        stills: Stills
    ) {
        var durations: [Duration] = []
        comparisons = file.pairs.map { pair in
            guard let first = pictures[pair.first].flatMap({ stills[$0] }),
                let second = pictures[pair.second].flatMap({ stills[$0] })
            else { return Comparison(pair: pair, score: nil) }
            let start = ContinuousClock.now
            let score = first.template.similarity(to: second.template)
            durations.append(.now - start)
            return Comparison(pair: pair, score: score)
        }
        folds = file.folds
        self.durations = durations
    }

    /// Pairs that could be compared.
    var tradeOff: ErrorTradeOff { Self.tradeOff(of: comparisons) }

    static func tradeOff(of comparisons: some Sequence<Comparison>) -> ErrorTradeOff {
        var (genuine, impostor): ([Float], [Float]) = ([], [])
        for comparison in comparisons {
            guard let score = comparison.score else { continue }
            if comparison.pair.isSamePerson { genuine.append(score) } else { impostor.append(score) }
        }
        return ErrorTradeOff(genuine: genuine, impostor: impostor)
    }

    /// The accuracy of each fold at the threshold that is best for the others, which is LFW's own measure; empty for
    /// a single fold.
    var foldAccuracies: [Double] {
        guard folds > 1 else { return [] }
        let size = comparisons.count / folds
        return (0..<folds).map { fold in
            let held = fold * size..<(fold + 1) * size
            let others = comparisons.indices.filter { !held.contains($0) }.map { comparisons[$0] }
            let threshold = Self.tradeOff(of: others).mostAccurate.threshold
            return Double(comparisons[held].count { $0.isRight(at: threshold) }) / Double(size)
        }
    }
}

extension VerificationTrial.Comparison {
    /// A pair that could not be compared is never right.
    func isRight(at threshold: Float) -> Bool {
        score.map { ($0 >= threshold) == pair.isSamePerson } ?? false
    }
}
