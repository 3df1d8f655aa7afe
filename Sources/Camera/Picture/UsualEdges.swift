/// The smallest share of edges that a camera's pictures had in the last half day to day, without the moments in which
/// somebody reaches past the lens.
struct UsualEdges {
    private static let half = Duration.seconds(12 * 3_600)
    /// Of the mean that leaves short moments out.
    private static let settling = Duration.seconds(10)

    private var mean: Double?
    private var age = Duration.zero
    private var halfBegan = Duration.zero
    private var leastOfHalf = Double.infinity
    private var leastBefore = Double.infinity

    /// Nil until the camera was looked through for ten seconds.
    var share: Double? {
        age < Self.settling ? nil : min(leastOfHalf, leastBefore)
    }

    /// - Parameter elapsed: since the picture before this one.
    mutating func learn(_ share: Double, at time: Duration, elapsed: Duration) {
        let step = min(elapsed / Self.settling, 1)
        let settled = mean.map { $0 + (share - $0) * step } ?? share
        mean = settled
        age += elapsed
        if time - halfBegan > Self.half {
            (leastBefore, leastOfHalf, halfBegan) = (leastOfHalf, .infinity, time)
        }
        if age >= Self.settling { leastOfHalf = min(leastOfHalf, settled) }
    }
}
