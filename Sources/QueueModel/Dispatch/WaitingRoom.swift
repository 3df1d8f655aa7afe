/// Everybody who waits, in the order of arrival.
///
/// Taking the first costs constant time on average; taking one from the middle moves those behind it.
package struct WaitingRoom: Sendable {
    private var entries: [WaitingEntry] = []
    /// Entries before this index are gone already; they are cleared away when they make up half the array.
    private var head = 0

    package init() {}

    /// In the order of arrival.
    package var waiting: ArraySlice<WaitingEntry> { entries[head...] }

    package var count: Int { entries.count - head }

    /// Adds a ticket at its place; the last one when it is new.
    package mutating func insert(_ entry: WaitingEntry) {
        entries.insert(entry, at: index(of: entry.place))
    }

    @discardableResult
    package mutating func remove(place: Int32) -> WaitingEntry? {
        let index = index(of: place)
        guard index < entries.count, entries[index].place == place else { return nil }
        return remove(at: index)
    }

    /// Takes out whom `counter` calls at `moment` by `rule`, and counts those who are overtaken by it.
    package mutating func call(
        for counter: CounterSkills,
        by rule: DispatchRule,
        at moment: Timestamp
    ) -> WaitingEntry? {
        guard let choice = rule.choose(among: waiting, for: counter, at: moment) else { return nil }
        if choice.ground != .arrival {
            overtake(before: entries[choice.index].place, calledBy: counter) { _ in }
        }
        return remove(at: choice.index)
    }

    /// Counts one overtaking for each who arrived before `place` and whom `counter` could have called.
    ///
    /// - Returns: their places.
    mutating func overtake(before place: Int32, calledBy counter: CounterSkills) -> [Int32] {
        var places: [Int32] = []
        overtake(before: place, calledBy: counter) { places.append($0) }
        return places
    }

    /// Becomes a copy of `other` in the memory it has: a forecast begins its futures so, without allocating.
    package mutating func restore(from other: WaitingRoom) {
        entries.removeAll(keepingCapacity: true)
        entries.append(contentsOf: other.waiting)
        head = 0
    }

    private mutating func overtake(before place: Int32, calledBy counter: CounterSkills, _ report: (Int32) -> Void) {
        for index in head..<index(of: place) where counter.preference(for: entries[index]) != nil {
            entries[index].overtaken += 1
            report(entries[index].place)
        }
    }

    /// The first index whose place is not lower than `place`.
    private func index(of place: Int32) -> Int {
        var low = head
        var high = entries.count
        while low < high {
            let middle = low + (high - low) / 2
            if entries[middle].place < place { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private mutating func remove(at index: Int) -> WaitingEntry {
        let entry = entries[index]
        if index == head {
            head += 1
            clearAway()
        } else {
            entries.remove(at: index)
        }
        return entry
    }

    private mutating func clearAway() {
        guard head > 32, head * 2 > entries.count else { return }
        entries.removeFirst(head)
        head = 0
    }
}

extension WaitingRoom: Equatable {
    package static func == (left: Self, right: Self) -> Bool {
        left.waiting == right.waiting
    }
}
