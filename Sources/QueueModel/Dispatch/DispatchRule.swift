/// Decides which waiting ticket a counter calls next. The one place where this is decided: calls, screens and forecasts
/// all ask it.
///
/// First comes who was overtaken as often as the office allows, then appointments that are due, priority classes by
/// rank, the overdue, and the services the counter prefers; within each the order of arrival.
///
/// **Nobody is ever overtaken more often than the bound.** A call overtakes those who arrived before the called ticket
/// and whom the same counter could have called. If one of them had reached the bound, then of all who had, the earliest
/// would have been called in its place, and nobody before that one has reached it.
package struct DispatchRule: Hashable, Sendable {
    /// How many later arrivals may be called before somebody; 0 is strictly first come, first served.
    package let overtakingBound: Int32

    package init(overtakingBound: Int32) {
        self.overtakingBound = overtakingBound
    }

    /// Whom `counter` calls at `moment` of those who wait, given in the order of arrival; `nil` when it may call none.
    ///
    /// One pass over the entries; nothing is allocated.
    package func choose(
        among waiting: ArraySlice<WaitingEntry>,
        for counter: CounterSkills,
        at moment: Timestamp
    ) -> DispatchChoice? {
        var first: Int?
        var best = (index: waiting.startIndex, key: UInt64.max)
        for index in waiting.indices {
            guard let preference = counter.preference(for: waiting[index]) else { continue }
            first = first ?? index
            let key = precedence(of: waiting[index], preference: preference, at: moment).key
            // Of equal ones the first stays: it arrived earlier.
            if key < best.key { best = (index, key) }
        }
        guard let first else { return nil }
        let ground = DispatchPrecedence.ground(ofKey: best.key)
        let isFirst = best.index == first && ground != .overtakingBound
        return DispatchChoice(index: best.index, ground: isFirst ? .arrival : ground)
    }

    /// `preference` is the counter's for the ticket's service.
    func precedence(of entry: WaitingEntry, preference: Int32, at moment: Timestamp) -> DispatchPrecedence {
        if entry.overtaken >= overtakingBound { return DispatchPrecedence(.overtakingBound, place: entry.place) }
        if moment >= entry.dueFrom {
            return DispatchPrecedence(.appointment, detail: entry.dueFrom.milliseconds, place: entry.place)
        }
        if entry.rank != WaitingEntry.noRank {
            return DispatchPrecedence(.priority, detail: Int64(entry.rank), place: entry.place)
        }
        if moment >= entry.overdueFrom { return DispatchPrecedence(.overdue, place: entry.place) }
        return DispatchPrecedence(.preference, detail: Int64(preference), place: entry.place)
    }

    /// The ticket that forbids `counter` to call the one at `place` now: it arrived earlier and was overtaken as often
    /// as is allowed.
    package func obstacle(
        toCalling place: Int32,
        for counter: CounterSkills,
        among waiting: ArraySlice<WaitingEntry>
    ) -> WaitingEntry? {
        waiting.first { entry in
            entry.place < place && entry.overtaken >= overtakingBound && counter.preference(for: entry) != nil
        }
    }
}
