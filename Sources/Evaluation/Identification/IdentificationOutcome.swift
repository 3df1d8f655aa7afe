import FaceMatch

/// What the searches of an identification came to.
package struct IdentificationOutcome: Sendable {
    /// The policy's, for this gallery.
    package let threshold: Float
    package let galleryIdentities: Int
    package let galleryTemplates: Int
    /// Mates named as themselves.
    package private(set) var identified = 0
    /// Mates given somebody else's name.
    package private(set) var misnamed = 0
    /// Mates whose best match is themselves, at any score.
    package private(set) var rankOne = 0
    package private(set) var unsure = 0
    /// Impostors who were given a name: who, whose, and the score.
    package private(set) var falseNames: [(probe: String, name: String, score: Float)] = []
    package private(set) var durations: [Duration] = []
    /// A mate's score if the best match is themselves, else −∞.
    private(set) var genuine: [Float] = []
    /// An impostor's best score.
    private(set) var impostor: [Float] = []

    package var mates: Int { genuine.count }
    package var impostors: Int { impostor.count }

    /// The errors at every threshold. The margin to the runner-up, which the policy asks for too, is left out here.
    package var tradeOff: ErrorTradeOff { ErrorTradeOff(genuine: genuine, impostor: impostor) }

    init(threshold: Float, galleryIdentities: Int, galleryTemplates: Int) {
        self.threshold = threshold
        self.galleryIdentities = galleryIdentities
        self.galleryTemplates = galleryTemplates
    }

    mutating func note(mate: String, _ search: IdentificationTrial.Search?) {
        guard let search, let best = search.best else {
            genuine.append(-.infinity)
            return
        }
        durations.append(search.duration)
        genuine.append(best.key == mate ? best.score : -.infinity)
        if best.key == mate { rankOne += 1 }
        switch search.decision {
        case .known(mate, _): identified += 1
        case .known: misnamed += 1
        case .unsure: unsure += 1
        case .new: break
        }
    }

    mutating func note(impostor name: String, _ search: IdentificationTrial.Search) {
        durations.append(search.duration)
        impostor.append(search.best?.score ?? -.infinity)
        if case .known(let key, let score) = search.decision { falseNames.append((name, key, score)) }
    }
}
