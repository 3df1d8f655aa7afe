extension OfficeState {
    /// Today's ticket of that id, open or closed.
    package func ticket(_ id: TicketID) -> Ticket? {
        places[id].map { tickets[$0] }
    }

    /// The ticket the counter has called or is serving.
    package func ticket(at counter: CounterID) -> Ticket? {
        attending[counter].map { tickets[$0] }
    }

    /// Today's tickets that are waiting, called or being served, in order of issue.
    package var openTickets: [Ticket] {
        (lines.values.flatMap { $0 } + attending.values).sorted().map { tickets[$0] }
    }

    /// Everybody who waits, in the order in which they will be called as far as counters serve them.
    package var waitingTickets: [Ticket] {
        lines.values.flatMap { $0 }.sorted().map { tickets[$0] }
    }

    /// The number of those who wait.
    package var waitingCount: Int {
        lines.values.reduce(0) { $0 + $1.count }
    }

    /// Tickets that were called or are being served; the latest call or recall first.
    package var attended: [Ticket] {
        attending.values.sorted { left, right in
            (tickets[left].lastCalledAt ?? .epoch, left) > (tickets[right].lastCalledAt ?? .epoch, right)
        }.map { tickets[$0] }
    }

    /// How many will be called before a waiting ticket; 0 for any other.
    ///
    /// Those count who came earlier and whom at least one counter that serves this ticket may take instead.
    package func ahead(of id: TicketID) -> Int {
        guard let place = places[id], tickets[place].state == .waiting else { return 0 }
        return ahead(ofPlace: place, service: tickets[place].service)
    }

    func ahead(ofPlace place: Int, service: ServiceID) -> Int {
        Set(office.counters(serving: service).flatMap(\.services))
            .reduce(0) { $0 + (lines[$1]?.count(before: place) ?? 0) }
    }
}
