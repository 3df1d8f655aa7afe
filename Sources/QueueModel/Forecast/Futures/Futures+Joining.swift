extension Futures {
    mutating func plan(_ new: Return) {
        returns.append(new)
        nextReturn = min(nextReturn, new.minute)
    }

    /// Who is due back first joins the line at the place of arrival.
    mutating func comeBack() {
        guard let index = returns.indices.min(by: { returns[$0].minute < returns[$1].minute }) else { return }
        room.insert(returns[index].entry)
        returns.swapAt(index, returns.count - 1)
        returns.removeLast()
        nextReturn = returns.reduce(.infinity) { min($0, $1.minute) }
    }

    /// Somebody joins who may go before those who are here already.
    mutating func arrive() {
        let examples = situation.arrivals.examples
        room.insert(examples[Int.random(in: examples.indices, using: &draws)].arriving(at: nextPlace))
        nextPlace += 1
        nextArrival += drawGap()
    }
}
