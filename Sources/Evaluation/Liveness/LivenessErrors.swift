/// How often attacks pass and live people are refused at one threshold (ISO/IEC 30107-3).
package struct LivenessErrors: Codable, Sendable, Equatable {
    /// Attack presentation classification error rate of one kind of attack.
    package struct Kind: Codable, Sendable, Equatable {
        package let attack: String
        package let apcer: Proportion
    }

    /// Over all attacks.
    package let apcer: Proportion
    /// By kind, in the order of names. ISO/IEC 30107-3 reports the worst.
    package let kinds: [Kind]
    /// Bona fide presentation classification error rate.
    package let bpcer: Proportion

    package init(_ scores: [LivenessScore], threshold: Float) {
        let attacks = scores.filter { $0.attack != nil }
        let live = scores.filter { $0.attack == nil }
        apcer = Proportion(attacks.count { $0.value >= threshold }, of: attacks.count)
        bpcer = Proportion(live.count { $0.value < threshold }, of: live.count)
        kinds = Dictionary(grouping: attacks) { $0.attack ?? "" }.sorted { $0.key < $1.key }.map { kind, scores in
            Kind(attack: kind, apcer: Proportion(scores.count { $0.value >= threshold }, of: scores.count))
        }
    }
}

extension [LivenessScore] {
    /// One score for each sequence: the mean of its frames.
    package var bySequence: [LivenessScore] {
        Dictionary(grouping: self) { "\($0.attack ?? "")/\($0.sequence)" }.sorted { $0.key < $1.key }
            .compactMap { _, frames in
                frames.first.map { first in
                    LivenessScore(
                        attack: first.attack,
                        sequence: first.sequence,
                        value: frames.reduce(0) { $0 + $1.value } / Float(frames.count)
                    )
                }
            }
    }
}
