/// One pass over rows: scans them block by block, scores what the scan leaves open, and lets the next block profit from
/// the scores found.
struct GalleryScan {
    /// Rows between two looks at the threshold; the first blocks are smaller, because all of their rows are scored.
    private static let blocks = 16...256

    private(set) var best: BestScores
    private let probe: ProbeCode
    private var block = blocks.lowerBound
    private var candidates = [UInt32](repeating: 0, count: blocks.upperBound)

    init(_ probe: ProbeCode, limit: Int) {
        self.probe = probe
        best = BestScores(limit: limit)
    }

    /// Looks through the first `count` rows.
    mutating func visit(_ rows: TemplateRows, count: Int) {
        var first = 0
        while first < count {
            let end = min(first + block, count)
            let found = rows.candidates(in: first..<end, for: probe, reaching: best.threshold, into: &candidates)
            for row in candidates[..<found] {
                best.offer(rows.owner(of: Int(row)), rows.score(of: Int(row), for: probe))
            }
            first = end
            block = min(2 * block, Self.blocks.upperBound)
        }
    }
}
