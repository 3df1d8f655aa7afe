/// The simple yardstick, average × position: whoever stands at position n waits for n services, shared among the
/// counters that serve it. It looks neither at who is being served since when nor at other services' lengths; a forward
/// simulation takes its place.
extension OfficeState {
    /// How long a waiting ticket has still to wait; `nil` for any other.
    package func estimate(for id: TicketID) -> WaitEstimate? {
        guard let ticket = ticket(id), ticket.state == .waiting, let entry = entry(for: ticket) else { return nil }
        return estimate(for: entry)
    }

    /// How long a ticket issued now would wait; `nil` for an unknown service.
    package func estimate(forNewTicketOf service: ServiceID) -> WaitEstimate? {
        guard let index = office.services.firstIndex(where: { $0.id == service }) else { return nil }
        return estimate(for: WaitingEntry(place: Int32(tickets.count), service: Int32(index)))
    }

    private func estimate(for entry: WaitingEntry) -> WaitEstimate {
        let service = office.services[Int(entry.service)]
        let counters = office.counters(serving: service.id).filter { status(of: $0.id) != .closed }
        let idle = counters.count { status(of: $0.id) == .open && attending[$0.id] == nil }
        let turns = max(0, ahead(of: entry) + 1 - idle)
        let mean = serviceTimes[service.id, default: ServiceTimes()].meanMinutes(expected: service.expectedMinutes)
        return WaitEstimate(aroundMinutes: mean * Double(turns) / Double(max(1, counters.count)))
    }
}
