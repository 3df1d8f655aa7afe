extension OfficeState {
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
