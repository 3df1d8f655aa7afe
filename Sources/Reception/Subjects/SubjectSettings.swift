package import FaceMatch
package import QueueModel

/// What decides about remembering citizens.
package struct SubjectSettings: Sendable {
    /// After which a proof of consent that has ended is of no use: damages can be claimed for three years (Civil Code of
    /// Viet Nam 91/2015/QH13, article 588).
    static let proofMilliseconds: Int64 = 3 * 366 * 86_400_000

    let office: Office
    /// How long somebody is remembered after their last visit.
    let keepDays: Int
    let policy: DecisionPolicy
    let model: ModelDescription

    package init(
        office: Office,
        keepDays: Int,
        policy: DecisionPolicy,
        model: ModelDescription = ModelCatalog.embedder
    ) {
        self.office = office
        self.keepDays = keepDays
        self.policy = policy
        self.model = model
    }

    var keepMilliseconds: Int64 { Int64(keepDays) * 86_400_000 }
}
