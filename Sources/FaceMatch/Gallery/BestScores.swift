/// The few best of many scores, one for each slot, in order; of equal scores the lower slot comes first.
struct BestScores: Sendable {
    private(set) var entries: [(slot: UInt32, score: Double)] = []
    private let limit: Int

    init(limit: Int) {
        self.limit = limit
    }

    /// What a score must reach to change anything; rounded down.
    var threshold: Float {
        guard entries.count == limit, let worst = entries.last else { return -.infinity }
        return Float(worst.score).nextDown
    }

    mutating func offer(_ slot: UInt32, _ score: Double) {
        if let earlier = entries.firstIndex(where: { $0.slot == slot }) {
            guard entries[earlier].score < score else { return }
            entries.remove(at: earlier)
        }
        let place = entries.firstIndex { ($0.score, slot) < (score, $0.slot) } ?? entries.endIndex
        guard place < limit else { return }
        entries.insert((slot, score), at: place)
        if entries.count > limit { entries.removeLast() }
    }

    mutating func merge(_ other: BestScores) {
        for entry in other.entries { offer(entry.slot, entry.score) }
    }
}
