/// The templates of one person: the enrolled one, and the best few that were learned from later sightings.
///
/// A system that learns from whom it recognises can be poisoned: faces a little off, shown one after another, lead the
/// templates away until they are somebody else's (G. Lovisotto, S. Eberz, I. Martinovic: Biometric Backdoors, 2020). So
/// everything is held against the enrolled template and never against what was learned before: no number of sightings
/// leads farther away from it than the first may.
package struct TemplateSet: Sendable, Equatable {
    /// Templates of one person at the most, the enrolled one among them.
    package static let limit = 4
    /// How far above the threshold (cosine similarity) a template must be to be learned: where the false match rate is
    /// 80 times lower at least, by the calibration of `sface-2021dec`.
    package static let learningMargin: Float = 0.10
    /// A learned template is an outlier if its mean similarity to the others is this far below their mean similarity to
    /// each other.
    package static let outlierGap: Float = 0.25

    /// Never dropped, and never replaced by what was learned.
    package private(set) var enrolled: KeptTemplate
    /// In order of learning.
    package private(set) var learned: [KeptTemplate] = []
    /// Whether the enrolled one is not replaced any more.
    package private(set) var isSettled = false

    package init(enrolling template: KeptTemplate) {
        enrolled = template
    }

    /// Takes over a set as it was, the enrolled template first; nil for none at all.
    package init?(of templates: [KeptTemplate], isSettled: Bool) {
        guard let enrolled = templates.first else { return nil }
        self.enrolled = enrolled
        learned = Array(templates.dropFirst())
        self.isSettled = isSettled
    }

    /// The enrolled template first.
    package var all: [KeptTemplate] { [enrolled] + learned }

    /// Puts the settled template of the enrolled sighting in the place of its first one; once, and before anything is
    /// learned.
    ///
    /// - Parameter threshold: the score from which the sighting would be known.
    /// - Returns: whether it did.
    package mutating func settle(on template: KeptTemplate, threshold: Float) -> Bool {
        guard !isSettled, isClear(template, above: threshold) else { return false }
        enrolled = template
        isSettled = true
        return true
    }

    /// Learns a template of a later sighting of the person, if it is clearly theirs and adds something.
    ///
    /// Of two that show the same moment the one that is worth more stays. Then an outlier goes; and if there are still
    /// too many, the learned template that is worth least goes, which may be the new one.
    ///
    /// - Parameters:
    ///   - candidate: of somebody who is live, and known as this person.
    ///   - threshold: the score from which they were known.
    /// - Returns: whether the templates are others now.
    package mutating func learn(_ candidate: KeptTemplate, threshold: Float) -> Bool {
        guard isClear(candidate, above: threshold), addsSomething(candidate) else { return false }
        let before = learned
        learned.removeAll { $0.showsSameMoment(as: candidate) }
        learned.append(candidate)
        dropOutlier()
        if all.count > Self.limit { dropLeastWorthy(at: candidate.takenAt) }
        guard learned != before else { return false }
        isSettled = true
        return true
    }
}

extension TemplateSet {
    private func isClear(_ candidate: KeptTemplate, above threshold: Float) -> Bool {
        candidate.model == enrolled.model && candidate.similarity(to: enrolled) >= threshold + Self.learningMargin
    }

    private func addsSomething(_ candidate: KeptTemplate) -> Bool {
        guard !candidate.showsSameMoment(as: enrolled) else { return false }
        let time = candidate.takenAt
        return learned.allSatisfy {
            !$0.showsSameMoment(as: candidate) || $0.worth(at: time) < candidate.worth(at: time)
        }
    }

    /// Drops the learned template that is farthest out, if one is too far; there must be two others to compare it with.
    private mutating func dropOutlier() {
        guard learned.count >= 2 else { return }
        let gaps = learned.indices.map { (index: $0, gap: gap(of: $0)) }
        guard let worst = gaps.max(by: { $0.gap < $1.gap }), worst.gap > Self.outlierGap else { return }
        learned.remove(at: worst.index)
    }

    /// How much less similar a learned template is to the others than they are to each other.
    private func gap(of index: Int) -> Float {
        var others = all
        let suspect = others.remove(at: index + 1)
        let pairs = others.indices.flatMap { first in
            others[(first + 1)...].map { others[first].similarity(to: $0) }
        }
        return pairs.mean - others.map(suspect.similarity).mean
    }

    private mutating func dropLeastWorthy(at time: Duration) {
        let least = learned.indices.min { learned[$0].worth(at: time) < learned[$1].worth(at: time) }
        if let least { learned.remove(at: least) }
    }
}

extension KeptTemplate {
    fileprivate func similarity(to other: KeptTemplate) -> Float { template.similarity(to: other.template) }

    fileprivate func showsSameMoment(as other: KeptTemplate) -> Bool {
        similarity(to: other) > ShotSelection.sameMoment
    }
}

extension [Float] {
    fileprivate var mean: Float { reduce(0, +) / Float(count) }
}
