import QueueModel

/// Whether the queue's own books agree with the auditor's, and with themselves.
extension Auditor {
    func compare(with state: OfficeState) throws(Violation) {
        try demand(state.tickets.count == entries.count, "no ticket is lost")
        for (index, ticket) in state.tickets.enumerated() {
            guard let entry = entries[ticket.id] else { throw Violation("\(ticket.id) was issued") }
            try demand(
                entry.order == index && entry.state == ticket.state && entry.service == ticket.service
                    && entry.overtaken == ticket.overtaken && entry.upcoming == ticket.upcoming,
                "\(ticket.id) is what the events make it"
            )
            try compareTimes(of: ticket)
        }
        try comparePlaces(in: state)
    }

    /// Every open ticket is in one place: the room, aside, or one counter.
    private func comparePlaces(in state: OfficeState) throws(Violation) {
        let waiting = state.tickets.filter { $0.state == .waiting }
        let places = "no ticket is in two places or none"
        try demand(state.waitingTickets == waiting && state.waitingCount == waiting.count, places)
        try demand(state.parkedTickets == state.tickets.filter { $0.state == .parked }, places)
        try demand(state.openTickets == state.tickets.filter(\.state.isOpen), places)
        let attended = state.tickets.filter { $0.state == .called || $0.state == .serving }
        for counter in state.office.counters {
            let own = attended.filter { $0.counter == counter.id }
            try demand(own == state.ticket(at: counter.id).map { [$0] } ?? [], places)
        }
    }

    private func compareTimes(of ticket: Ticket) throws(Violation) {
        let present = [ticket.issuedAt, ticket.queuedAt, ticket.calledAt, ticket.startedAt, ticket.closedAt]
        let past = ticket.legs.flatMap { [$0.queuedAt, $0.startedAt, $0.endedAt] }
        try demand(isInOrder(present.compactMap(\.self)), "the times of \(ticket.id) are in order")
        try demand(isInOrder([ticket.issuedAt] + past), "the legs of \(ticket.id) are in order")
    }

    private func isInOrder(_ times: [Timestamp]) -> Bool {
        zip(times, times.dropFirst()).allSatisfy { $0 <= $1 }
    }
}
