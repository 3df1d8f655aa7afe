/// How often something is so, learned from what is seen, starting from what is assumed.
struct LearnedShare: Hashable, Sendable {
    private var mean: RecentMean
    private let prior: Double

    /// How many observations the assumption is worth.
    private static let strength = 50.0

    init(prior: Double, memory: Double) {
        self.prior = prior
        mean = RecentMean(memory: memory)
    }

    mutating func add(_ isSo: Bool) {
        mean.add(isSo ? 1 : 0)
    }

    /// In (0, 1): the mean of a beta distribution.
    var share: Double { mean.mean(towards: prior, strength: Self.strength) }
}
