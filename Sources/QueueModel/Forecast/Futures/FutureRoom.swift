/// The waiting room of a future: calls whom ``WaitingRoom`` would call, but looks at a few tickets only.
///
/// Tickets stand in lanes. All of a lane have the same service, class and counter and no appointment, and whoever stands
/// behind arrived later, was overtaken no more often and becomes overdue no earlier; so nobody behind the first of a lane
/// can go before that one by any ground of ``DispatchRule``. Whoever a counter overtakes in a lane stands in front of those
/// it does not, which keeps that order.
///
/// Each lane is a linked list within one array, so that a room is set back to an earlier one without allocation.
package struct FutureRoom: Sendable {
    private var entries: [WaitingEntry] = []
    /// By index of `entries`: who stands behind, or ``nobody``.
    private var behind: [Int32] = []
    /// By lane: the first, or ``nobody``.
    private var heads: [Int32] = []
    /// By lane: who joined last, and tells what kind of lane it is even when it is empty.
    private var tails: [Int32] = []
    package private(set) var count = 0

    private static let nobody: Int32 = -1

    package init(_ room: WaitingRoom) {
        for entry in room.waiting { insert(entry) }
    }

    package mutating func restore(from other: FutureRoom) {
        Self.copy(other.entries, to: &entries)
        Self.copy(other.behind, to: &behind)
        Self.copy(other.heads, to: &heads)
        Self.copy(other.tails, to: &tails)
        count = other.count
    }

    package mutating func insert(_ entry: WaitingEntry) {
        let index = Int32(entries.count)
        entries.append(entry)
        behind.append(Self.nobody)
        count += 1
        guard let lane = heads.indices.first(where: { canJoin(entry, lane: $0) }) else {
            heads.append(index)
            tails.append(index)
            return
        }
        if heads[lane] == Self.nobody { heads[lane] = index } else { behind[Int(tails[lane])] = index }
        tails[lane] = index
    }

    /// Takes out whom `counter` calls at `moment` by `rule`, and counts those who are overtaken by it.
    package mutating func call(for counter: CounterSkills, by rule: DispatchRule, at moment: Timestamp) -> WaitingEntry?
    {
        var best: (lane: Int, precedence: DispatchPrecedence)?
        var earliest = Int32.max
        for lane in heads.indices where heads[lane] != Self.nobody {
            let entry = entries[Int(heads[lane])]
            guard let preference = counter.preference(for: entry) else { continue }
            earliest = min(earliest, entry.place)
            let precedence = rule.precedence(of: entry, preference: preference, at: moment)
            if let best, best.precedence < precedence { continue }
            best = (lane, precedence)
        }
        guard let best else { return nil }
        if earliest < best.precedence.place { overtake(before: best.precedence.place, calledBy: counter) }
        return removeFirst(of: best.lane)
    }

    private mutating func overtake(before place: Int32, calledBy counter: CounterSkills) {
        for lane in heads.indices where heads[lane] != Self.nobody {
            var index = heads[lane]
            guard counter.preference(for: entries[Int(index)]) != nil else { continue }
            while index != Self.nobody, entries[Int(index)].place < place {
                entries[Int(index)].overtaken += 1
                index = behind[Int(index)]
            }
        }
    }

    private mutating func removeFirst(of lane: Int) -> WaitingEntry {
        let index = Int(heads[lane])
        heads[lane] = behind[index]
        count -= 1
        return entries[index]
    }

    private func canJoin(_ entry: WaitingEntry, lane: Int) -> Bool {
        let last = entries[Int(tails[lane])]
        guard last.service == entry.service, last.rank == entry.rank, last.reservedFor == entry.reservedFor,
            last.dueFrom == .distantFuture, entry.dueFrom == .distantFuture
        else { return false }
        return heads[lane] == Self.nobody
            || last.place < entry.place && last.overtaken >= entry.overtaken && last.overdueFrom <= entry.overdueFrom
    }

    private static func copy<Element>(_ source: [Element], to target: inout [Element]) {
        target.removeAll(keepingCapacity: true)
        target.append(contentsOf: source)
    }
}
