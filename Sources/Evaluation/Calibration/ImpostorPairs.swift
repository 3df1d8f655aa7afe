import FaceMatch

/// All pairs of pictures of different people, one shot against one.
package struct ImpostorPairs: Sendable {
    /// A pair that scores so high that it may be one person under two names, or twins.
    package struct Suspect: Codable, Sendable, Equatable {
        package let first: String
        package let second: String
        package let score: Float
    }

    /// Above, LFW has label errors, twins and siblings only.
    package static let suspectScore: Float = 0.6
    private static let suspectLimit = 200

    package private(set) var scores = ScoreDistribution()
    /// Highest first.
    package private(set) var suspects: [Suspect] = []

    package init(of samples: [FaceSample], exclusions: Exclusions) {
        for (index, first) in samples.enumerated() {
            for second in samples[(index + 1)...] where first.identity != second.identity {
                let score = first.template.similarity(to: second.template)
                guard !exclusions.areOne(first.identity, second.identity) else { continue }
                scores.add(score)
                if score > Self.suspectScore {
                    suspects.append(Suspect(first: first.name, second: second.name, score: score))
                }
            }
        }
        suspects = Array(suspects.sorted { $0.score > $1.score }.prefix(Self.suspectLimit))
    }
}
