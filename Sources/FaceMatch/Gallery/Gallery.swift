/// Templates to search among, each under a key; a key may own several. The search is exact.
///
/// Rows lie in one block of memory and are read from front to back; a removed row is filled by the last one.
package struct Gallery<Key: Hashable & Sendable>: Sendable {
    private var values: [Float] = []
    /// Which slot owns each row.
    private var owners: [Int] = []
    /// The key of each slot; a search keeps one best score for each.
    private var keys: [Key] = []
    private var slots: [Key: Int] = [:]

    package init() {}

    /// Templates in the gallery.
    package var count: Int { owners.count }

    /// Different keys in the gallery.
    package var identities: Int { keys.count }

    package func contains(_ key: Key) -> Bool { slots[key] != nil }

    package mutating func insert(_ template: Template, for key: Key) {
        owners.append(slot(for: key))
        values += template.values
    }

    /// Removes all templates of a key; does nothing if there are none.
    package mutating func remove(_ key: Key) {
        guard let slot = slots.removeValue(forKey: key) else { return }
        for row in owners.indices.reversed() where owners[row] == slot { removeRow(row) }
        removeSlot(slot)
    }

    /// The best keys, best first; at most `limit`. A key's score is that of its best template.
    package func search(_ probe: Template, limit: Int) -> [Match<Key>] {
        guard limit > 0 else { return [] }
        var best = BestScores(limit: limit)
        for (slot, score) in bestScores(for: probe).enumerated() { best.offer(slot, score) }
        return best.entries.map { Match(key: keys[$0.slot], score: $0.score) }
    }

    /// The best score of each slot.
    private func bestScores(for probe: Template) -> [Float] {
        var scores = [Float](repeating: -.infinity, count: keys.count)
        probe.values.withUnsafeBufferPointer { probe in
            values.withUnsafeBufferPointer { rows in
                for (row, slot) in owners.enumerated() {
                    scores[slot] = max(scores[slot], dotProduct(probe, rows, from: row * Template.dimension))
                }
            }
        }
        return scores
    }
}

extension Gallery {
    private mutating func slot(for key: Key) -> Int {
        if let slot = slots[key] { return slot }
        slots[key] = keys.count
        keys.append(key)
        return keys.count - 1
    }

    private mutating func removeRow(_ row: Int) {
        let last = owners.count - 1
        if row != last {
            owners[row] = owners[last]
            for index in 0..<Template.dimension {
                values[row * Template.dimension + index] = values[last * Template.dimension + index]
            }
        }
        owners.removeLast()
        values.removeLast(Template.dimension)
    }

    private mutating func removeSlot(_ slot: Int) {
        let last = keys.count - 1
        if slot != last {
            keys[slot] = keys[last]
            slots[keys[slot]] = slot
            for row in owners.indices where owners[row] == last { owners[row] = slot }
        }
        keys.removeLast()
    }
}
