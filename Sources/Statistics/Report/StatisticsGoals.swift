/// What the office is held to.
package enum StatisticsGoals {
    /// The share of ratings of 4 and 5.
    package static let satisfiedShare = 0.85
    /// The share of dossiers answered by their deadline.
    package static let onTimeShare = 0.99
}
