import FaceMatch

/// How much higher impostors score against a probe fused from several shots than against one shot of the same people.
///
/// Fusing brings the mean of unit vectors, of length r < 1, back to length 1 and lengthens every score with it; the
/// mean of several impostor scores is less extreme than one, so that part of this is lost again. What is left is
/// measured at equal rates and taken as proportional to 1 / r − 1.
package struct FusionShift: Sendable {
    private static let shots = 1...3
    private static let draws = 4
    private static let peopleNeeded = 20
    private static let rates = [1e-3, 3e-4, 1e-4]
    private static let scoresBehindRate = 20.0

    /// By how many scores the thresholds lie apart for each 1 / r − 1.
    package let coefficient: Float
    /// People with three pictures or more.
    package let people: Int

    /// - Throws: `too-few` for fewer than 20 people with three pictures; `template-invalid` if shots cancel out.
    package init(of samples: [FaceSample], exclusions: Exclusions, seed: UInt64 = 1) throws {
        let groups = Dictionary(grouping: samples, by: \.identity).filter { $0.value.count >= Self.shots.upperBound }
        guard groups.count >= Self.peopleNeeded else {
            throw EvaluationError(
                .tooFew,
                subject: "people with \(Self.shots.upperBound) pictures",
                detail: "\(groups.count) instead of \(Self.peopleNeeded) or more",
                remedy: "give more pictures of some people: without them the effect of fusing can't be measured"
            )
        }
        var generator = SplitMix(seed: seed)
        var tallies = Self.shots.map { _ in Tally() }
        for (name, pictures) in groups.sorted(by: { $0.key < $1.key }) {
            for _ in 0..<Self.draws {
                let drawn = pictures.shuffled(using: &generator).map(\.template)
                for (index, count) in Self.shots.enumerated() {
                    try tallies[index].add(Array(drawn[..<count]), of: name, against: samples, exclusions)
                }
            }
        }
        people = groups.count
        coefficient = Self.coefficient(of: tallies)
    }

    /// Least squares through the origin.
    private static func coefficient(of tallies: [Tally]) -> Float {
        let rates = rates.filter { $0 * Double(tallies[0].scores.count) >= scoresBehindRate }
        var (products, squares): (Float, Float) = (0, 0)
        for tally in tallies.dropFirst() {
            for rate in rates {
                let shift = tally.scores.threshold(rate: rate) - tallies[0].scores.threshold(rate: rate)
                products += shift * tally.lengthening
                squares += tally.lengthening * tally.lengthening
            }
        }
        return squares > 0 ? min(max(products / squares, 0), 1) : 0
    }

    private struct Tally {
        var scores = ScoreDistribution()
        private var sum: Float = 0
        private var probes = 0

        /// Mean 1 / r − 1.
        var lengthening: Float { probes > 0 ? sum / Float(probes) : 0 }

        mutating func add(
            _ shots: [Template],
            of name: String,
            against samples: [FaceSample],
            _ exclusions: Exclusions
        ) throws(FaceMatchError) {
            let probe = try Template.fused(shots.map { ($0, 1) })
            let spread = ShotSpread.of(shots, around: probe)
            sum += spread / (1 - spread)
            probes += 1
            for sample in samples where sample.identity != name && !exclusions.areOne(sample.identity, name) {
                scores.add(probe.similarity(to: sample.template))
            }
        }
    }
}
