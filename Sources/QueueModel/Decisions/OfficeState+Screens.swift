extension OfficeState {
    /// Today's ticket of that id, open or closed.
    package func ticket(_ id: TicketID) -> Ticket? {
        places[id].map { tickets[$0] }
    }

    /// The order of arrival of today's ticket: its index in `tickets`.
    package func place(of id: TicketID) -> Int32? {
        places[id].map(Int32.init)
    }

    /// The ticket the counter has called or is serving.
    package func ticket(at counter: CounterID) -> Ticket? {
        attending[counter].map { tickets[$0] }
    }

    /// Whether a counter calls tickets; `open` for one that is not configured.
    package func status(of counter: CounterID) -> CounterStatus {
        condition(of: counter).status
    }

    /// What a counter is doing today.
    package func condition(of counter: CounterID) -> CounterCondition {
        conditions[counter] ?? CounterCondition()
    }

    /// Today's tickets that are waiting, called, being served or parked, in order of issue.
    package var openTickets: [Ticket] {
        (room.waiting.map { Int($0.place) } + attending.values + parked).sorted().map { tickets[$0] }
    }

    /// Everybody who waits, in order of arrival.
    package var waitingTickets: [Ticket] {
        room.waiting.map { tickets[Int($0.place)] }
    }

    /// The number of those who wait.
    package var waitingCount: Int { room.count }

    /// Those set aside, in order of arrival.
    package var parkedTickets: [Ticket] {
        parked.sorted().map { tickets[$0] }
    }

    /// Those set aside who are expected back by `moment`.
    package func parkedTickets(dueAt moment: Timestamp) -> [Ticket] {
        parkedTickets.filter { ticket in ticket.parking.map { $0.until <= moment } ?? false }
    }

    /// Those who wait longer than the office's maximum: a supervisor has to see them.
    package func overdueTickets(at moment: Timestamp) -> [Ticket] {
        room.waiting.filter { $0.overdueFrom <= moment }.map { tickets[Int($0.place)] }
    }

    /// Tickets that were called or are being served; the latest call or recall first.
    package var attended: [Ticket] {
        attending.values.sorted { left, right in
            (tickets[left].lastCalledAt ?? .epoch, left) > (tickets[right].lastCalledAt ?? .epoch, right)
        }.map { tickets[$0] }
    }
}
