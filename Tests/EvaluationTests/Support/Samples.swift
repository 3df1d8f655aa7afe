import Evaluation
import FaceMatch

extension Calibration {
    /// The shape of a real one; tests need no models.
    static let sample = Calibration(
        model: ModelCatalog.embedder,
        method: "made up",
        source: "nobody",
        identities: 1000,
        pairs: 1_000_000,
        measuredTo: 1e-6,
        thresholds: [
            Entry(falseMatchRate: 1e-3, threshold: 0.37), Entry(falseMatchRate: 1e-5, threshold: 0.47),
            Entry(falseMatchRate: 1e-7, threshold: 0.55),
        ],
        fusionShift: 0.1
    )
}

extension Template {
    /// A shot of a person: people point anywhere, `noise` turns the shot away from its person.
    static func shot(of person: Int, noise: Float, using generator: inout SplitMix) throws -> Template {
        var own = SplitMix(seed: UInt64(person) &* 7919 &+ 1)
        let values = (0..<dimension).map { _ in
            normal(using: &own) + noise * normal(using: &generator)
        }
        return try Template(normalising: values)
    }

    /// The sum of twelve uniform numbers is normal enough (Irwin–Hall).
    private static func normal(using generator: inout SplitMix) -> Float {
        (0..<12).reduce(Float(-6)) { sum, _ in sum + Float.random(in: 0..<1, using: &generator) }
    }
}

extension Stills {
    /// Pictures of the folder's people, made up: the same person for the same folder.
    static func made(of folder: FaceFolder, noise: Float, without: Set<String> = []) throws -> Stills {
        var generator = SplitMix(seed: 5)
        var stills: [Still] = []
        for (person, identity) in folder.identities.enumerated() {
            for path in identity.pictures {
                let shot = Still.Shot(
                    template: try .shot(of: person, noise: noise, using: &generator),
                    quality: FaceQuality(size: 1, sharpness: 1, exposure: 1, frontality: 1, confidence: 1)
                )
                let outcome: Still.Outcome = without.contains(path) ? .noFace : .face(shot)
                stills.append(Still(path: path, outcome: outcome, duration: .milliseconds(1)))
            }
        }
        return Stills(stills)
    }
}
