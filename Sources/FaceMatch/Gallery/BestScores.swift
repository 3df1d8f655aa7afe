/// The few best of many scores, in order; of equal scores the earlier slot comes first.
struct BestScores {
    private(set) var entries: [(slot: Int, score: Float)] = []
    private let limit: Int

    init(limit: Int) {
        self.limit = limit
    }

    mutating func offer(_ slot: Int, _ score: Float) {
        if entries.count == limit, let worst = entries.last, score <= worst.score { return }
        let place = entries.firstIndex { $0.score < score } ?? entries.endIndex
        entries.insert((slot, score), at: place)
        if entries.count > limit { entries.removeLast() }
    }
}
