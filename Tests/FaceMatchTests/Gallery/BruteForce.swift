import FaceMatch

/// A gallery that compares with every template: what the real one is held against.
struct BruteForce {
    private(set) var entries: [(key: Int, template: Template)] = []

    var identities: Int { Set(entries.map(\.key)).count }

    mutating func insert(_ template: Template, for key: Int) { entries.append((key, template)) }

    mutating func remove(_ key: Int) { entries.removeAll { $0.key == key } }

    /// The best score of each key, in double precision, best first.
    func search(_ probe: Template, limit: Int) -> [(key: Int, score: Double)] {
        let scores = entries.map { entry in
            (entry.key, zip(entry.template.values, probe.values).reduce(0) { $0 + Double($1.0) * Double($1.1) })
        }
        let best = Dictionary(scores, uniquingKeysWith: max).sorted { $0.value > $1.value }
        return best.prefix(limit).map { ($0.key, $0.value) }
    }

    /// Whether matches are the best ones. Scores nearer than 1.4e-6, twice the error of a 24-bit score, may change places.
    func agrees(with matches: [Match<Int>], for probe: Template, limit: Int) -> Bool {
        let expected = search(probe, limit: limit)
        let scores = Dictionary(search(probe, limit: .max).map { ($0.key, $0.score) }, uniquingKeysWith: max)
        return matches.count == expected.count && Set(matches.map(\.key)).count == matches.count
            && zip(matches, expected).allSatisfy { match, expected in
                guard let own = scores[match.key] else { return false }
                return abs(Double(match.score) - own) < 7e-7 && abs(own - expected.score) < 1.4e-6
            }
    }
}
