extension OfficeState {
    /// Everybody who waits, in the order in which the dispatch rule calls them as things stand, what a counter prefers
    /// left aside.
    package var waitingInCallingOrder: [Ticket] {
        let rule = office.dispatchRule
        return room.waiting
            .map { (place: Int($0.place), precedence: rule.precedence(of: $0, preference: 0, at: lastTime)) }
            .sorted { $0.precedence < $1.precedence }
            .map { tickets[$0.place] }
    }

    /// Whom the counter's next call takes as things stand.
    package func next(at counter: CounterID) -> Ticket? {
        skills(of: counter)
            .flatMap { office.dispatchRule.choose(among: room.waiting, for: $0, at: lastTime) }
            .map { tickets[Int(room.waiting[$0.index].place)] }
    }

    /// How many go before a waiting ticket as things stand; 0 for any other.
    ///
    /// Those count whom at least one counter that may call this ticket may take instead, and who go first by the
    /// dispatch rule, what a counter prefers left aside.
    package func ahead(of id: TicketID) -> Int {
        guard let ticket = ticket(id), ticket.state == .waiting, let entry = entry(for: ticket) else { return 0 }
        return ahead(of: entry)
    }

    func ahead(of entry: WaitingEntry) -> Int {
        let counters = skills.filter { $0.preference(for: entry) != nil }
        let rule = office.dispatchRule
        let own = rule.precedence(of: entry, preference: 0, at: lastTime)
        return room.waiting.count { other in
            rule.precedence(of: other, preference: 0, at: lastTime) < own
                && counters.contains { $0.preference(for: other) != nil }
        }
    }
}
