import FaceMatch

/// The best keys for one probe among templates that come one by one: what a gallery's answer is held against.
struct BruteForceSearch {
    private let probe: Template
    private let limit: Int
    private var best: [(key: Int, score: Float)] = []

    init(_ probe: Template, limit: Int) {
        self.probe = probe
        self.limit = limit
    }

    /// Best first.
    var keys: [Int] { best.map(\.key) }

    mutating func offer(_ template: Template, _ key: Int) {
        let score = probe.similarity(to: template)
        if best.count == limit, let worst = best.last, score <= worst.score { return }
        best.insert((key, score), at: best.firstIndex { $0.score < score } ?? best.endIndex)
        if best.count > limit { best.removeLast() }
    }
}
