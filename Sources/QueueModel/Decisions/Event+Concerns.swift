extension Event {
    /// Whether the event changes that ticket.
    func concerns(_ id: TicketID) -> Bool {
        if case .ticketMerged(_, let into, _) = self, into == id { return true }
        return ticket == id
    }
}
