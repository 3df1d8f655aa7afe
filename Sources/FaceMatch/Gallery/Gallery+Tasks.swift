extension Gallery {
    /// The same as `search(_:limit:)`, shared out among several tasks: worth it from about 100,000 templates a task.
    ///
    /// The search sees the gallery as it was when it began.
    ///
    /// - Parameter tasks: from 1; more than there are cores gain nothing.
    package func search(_ probe: Template, limit: Int, tasks: Int) async -> [Match<Key>] {
        guard limit > 0 else { return [] }
        var code = ProbeCode(probe)
        defer { code.wipe() }
        let probe = code
        let merged = await withTaskGroup(of: BestScores.self) { group in
            for range in shares(tasks) {
                group.addTask { best(of: range, for: probe, limit: limit) }
            }
            return await group.reduce(into: BestScores(limit: limit)) { $0.merge($1) }
        }
        return matches(merged)
    }

    /// The chunks in so many parts of nearly equal size; none is empty.
    private func shares(_ parts: Int) -> [Range<Int>] {
        let parts = min(max(parts, 1), max(chunks.count, 1))
        return (0..<parts).map { chunks.count * $0 / parts..<chunks.count * ($0 + 1) / parts }
    }
}
