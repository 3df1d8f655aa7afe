/// The scores of a liveness evaluation.
package struct LivenessOutcome: Sendable {
    package internal(set) var scores: [LivenessScore] = []
    package internal(set) var durations: [Duration] = []
    package internal(set) var noFace: [String] = []
    package internal(set) var unreadable: [String] = []

    func checkBothSorts(live: String, attacks: String) throws(EvaluationError) {
        for (path, isAttack) in [(live, false), (attacks, true)] {
            guard scores.contains(where: { ($0.attack != nil) == isAttack }) else {
                throw EvaluationError(
                    .tooFew,
                    subject: path,
                    detail: "no face was found in any picture",
                    remedy: "lay JPEGs out as identity/picture, and attacks as kind/picture"
                )
            }
        }
    }
}
