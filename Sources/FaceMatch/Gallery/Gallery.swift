/// Templates to search among, each under a key; a key may own several. The search is exact.
///
/// A template takes 396 bytes: 24 bits a dimension, in planes, and what bounds the error of its upper bits. A search
/// reads four bits of each dimension of every template and rules out all that can't be among the best by a bound that
/// always holds (`ProbeCode`); what is left is judged by eight bits, and then scored by all of them (`TemplateCode`).
///
/// A copy costs next to nothing and may be searched while the original changes: the memory is shared in chunks, and a
/// change copies the chunk that it touches. What is removed is overwritten, in a chunk that a copy still reads as soon as
/// the copy is gone.
package struct Gallery<Key: Hashable & Sendable>: Sendable {
    /// Bytes that a template takes; the keys come on top.
    package static var bytesPerTemplate: Int { TemplateRows.bytesPerRow }

    /// Bytes that a search reads of every template.
    package static var bytesScannedPerTemplate: Int { TemplateRows.bytesScannedPerRow }

    /// Templates in the gallery.
    package private(set) var count = 0
    /// All chunks but the last are full.
    private(set) var chunks: [TemplateChunk] = []
    /// The key of each slot, which is what a row names its owner by; nil where a slot is free.
    private var keys: [Key?] = []
    private var freeSlots: [UInt32] = []
    private var slots: [Key: UInt32] = [:]

    package init() {}

    /// Different keys in the gallery.
    package var identities: Int { slots.count }

    package func contains(_ key: Key) -> Bool { slots[key] != nil }

    package mutating func insert(_ template: Template, for key: Key) {
        var code = TemplateCode(template)
        defer { code.wipe() }
        let owner = slot(for: key)
        let (chunk, row) = Self.place(of: count)
        if chunk == chunks.count { chunks.append(TemplateChunk()) }
        ownedChunk(chunk).update { $0.write(code, owner: owner, at: row) }
        count += 1
    }

    /// Removes all templates of a key; does nothing if there are none. Takes time in proportion to the gallery.
    package mutating func remove(_ key: Key) {
        guard let slot = slots.removeValue(forKey: key) else { return }
        for index in rows(of: slot).reversed() { removeRow(index) }
        keys[Int(slot)] = nil
        freeSlots.append(slot)
    }

    /// The best keys, best first; at most `limit`. A key's score is that of its best template.
    package func search(_ probe: Template, limit: Int) -> [Match<Key>] {
        guard limit > 0 else { return [] }
        var probe = ProbeCode(probe)
        defer { probe.wipe() }
        return matches(best(of: chunks.indices, for: probe, limit: limit))
    }
}

extension Gallery {
    private static func place(of index: Int) -> (chunk: Int, row: Int) {
        (index / TemplateChunk.capacity, index % TemplateChunk.capacity)
    }

    private func rowCount(of chunk: Int) -> Int {
        min(count - chunk * TemplateChunk.capacity, TemplateChunk.capacity)
    }

    func best(of range: Range<Int>, for probe: ProbeCode, limit: Int) -> BestScores {
        var scan = GalleryScan(probe, limit: limit)
        for chunk in range { scan.visit(chunks[chunk].rows, count: rowCount(of: chunk)) }
        return scan.best
    }

    func matches(_ best: BestScores) -> [Match<Key>] {
        best.entries.compactMap { entry in
            keys[Int(entry.slot)].map { Match(key: $0, score: Float(entry.score)) }
        }
    }

    private mutating func slot(for key: Key) -> UInt32 {
        if let slot = slots[key] { return slot }
        let slot: UInt32
        if let free = freeSlots.popLast() {
            slot = free
            keys[Int(slot)] = key
        } else {
            slot = UInt32(keys.count)
            keys.append(key)
        }
        slots[key] = slot
        return slot
    }

    /// The chunk, to be changed: a copy of it where another gallery shares it.
    private mutating func ownedChunk(_ index: Int) -> TemplateChunk {
        if !isKnownUniquelyReferenced(&chunks[index]) { chunks[index] = TemplateChunk(chunks[index].rows) }
        return chunks[index]
    }

    private func rows(of slot: UInt32) -> [Int] {
        chunks.indices.flatMap { index in
            let first = index * TemplateChunk.capacity
            return chunks[index].read { rows in
                (0..<rowCount(of: index)).filter { rows.owner(of: $0) == slot }.map { first + $0 }
            }
        }
    }

    /// Fills the row with the last one, and overwrites that.
    private mutating func removeRow(_ index: Int) {
        count -= 1
        let (lastChunk, lastRow) = Self.place(of: count)
        if index != count {
            let (chunk, row) = Self.place(of: index)
            var (code, owner) = chunks[lastChunk].read { ($0.code(of: lastRow), $0.owner(of: lastRow)) }
            defer { code.wipe() }
            ownedChunk(chunk).update { $0.write(code, owner: owner, at: row) }
        }
        ownedChunk(lastChunk).update { $0.erase(lastRow) }
        if lastRow == 0 { chunks.removeLast() }
    }
}
