/// How a stretch of serving ended: with an outcome, or since the ticket went elsewhere.
package enum LegEnd: String, Hashable, Sendable, Codable {
    case completed
    case papersMissing = "papers-missing"
    case notInCharge = "not-in-charge"
    /// Sent on to another service or counter.
    case transferred
    /// Set aside; the citizen comes back.
    case interrupted
    /// Nobody had ended it when the day ended.
    case expired

    package init(_ outcome: ServiceOutcome) {
        switch outcome {
        case .completed: self = .completed
        case .papersMissing: self = .papersMissing
        case .notInCharge: self = .notInCharge
        }
    }
}
