/// The simple yardstick, average × position: whoever stands at position n waits for n services, shared among the
/// counters that serve it. It looks neither at who is being served since when nor at other services' lengths; a forward
/// simulation takes its place.
extension OfficeState {
    /// How long a waiting ticket has still to wait; `nil` for any other.
    package func estimate(for id: TicketID) -> WaitEstimate? {
        guard let place = places[id], tickets[place].state == .waiting else { return nil }
        return estimate(place: place, service: tickets[place].service)
    }

    /// How long a ticket issued now would wait; `nil` for an unknown service.
    package func estimate(forNewTicketOf service: ServiceID) -> WaitEstimate? {
        estimate(place: tickets.count, service: service)
    }

    private func estimate(place: Int, service id: ServiceID) -> WaitEstimate? {
        guard let service = office.service(id) else { return nil }
        let counters = office.counters(serving: id)
        let idle = counters.count { attending[$0.id] == nil }
        let turns = max(0, ahead(ofPlace: place, service: id) + 1 - idle)
        let mean = serviceTimes[id, default: ServiceTimes()].meanMinutes(expected: service.expectedMinutes)
        return WaitEstimate(aroundMinutes: mean * Double(turns) / Double(counters.count))
    }
}
