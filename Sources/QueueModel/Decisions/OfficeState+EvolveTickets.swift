extension OfficeState {
    mutating func add(_ ticket: Ticket) {
        let place = tickets.count
        tickets.append(ticket)
        places[ticket.id] = place
        lastSerials[ticket.number.letter] = ticket.number.serial
        putIn(place)
    }

    /// Everybody who arrived earlier, and whom the counter could have called, is overtaken.
    mutating func call(_ id: TicketID, to counter: CounterID, _ reason: CallReason?, at moment: Timestamp) {
        guard let place = places[id] else { return }
        if let skills = skills(of: counter) {
            for overtaken in room.overtake(before: Int32(place), calledBy: skills) {
                tickets[Int(overtaken)].overtaken += 1
            }
        }
        update(id) { $0.call(to: counter, reason, at: moment) }
    }

    mutating func finish(_ id: TicketID, _ outcome: ServiceOutcome, next: ServiceID?, at moment: Timestamp) {
        leave(id, LegEnd(outcome), at: moment) { ticket in
            guard let next else { return ticket.close(as: .finished, at: moment) }
            ticket.upcoming = Array(ticket.upcoming.dropFirst())
            ticket.service = next
            ticket.reservedFor = nil
            ticket.wait(keeping: .nextService, newLegFrom: moment)
        }
    }

    mutating func transfer(_ id: TicketID, to service: ServiceID, _ counter: CounterID?, at moment: Timestamp) {
        leave(id, .transferred, at: moment) { ticket in
            let wasServed = ticket.state == .serving
            ticket.service = service
            ticket.reservedFor = counter
            ticket.transfers += 1
            ticket.wait(keeping: .transferred, newLegFrom: wasServed ? moment : nil)
        }
    }

    /// A stretch of serving that nobody ended is kept, but says nothing about how long serving takes.
    mutating func expire(_ id: TicketID, at moment: Timestamp) {
        update(id) { ticket in
            ticket.endLeg(.expired, at: moment)
            ticket.close(as: .expired, at: moment)
        }
    }

    /// Ends the stretch of serving, if the ticket is being served, before `change` is made.
    mutating func leave(
        _ id: TicketID,
        _ end: LegEnd,
        at moment: Timestamp,
        _ change: (inout Ticket) -> Void
    ) {
        update(id) { ticket in
            ticket.endLeg(end, at: moment)
            change(&ticket)
        }
    }

    /// Keeps what a clerk may take back: the last action on each ticket.
    mutating func remember(_ recorded: RecordedEvent) {
        if case .ticketMerged(_, let into, _) = recorded.event, let place = places[into] { undoable[place] = nil }
        guard let place = recorded.event.ticket.flatMap({ places[$0] }) else { return }
        guard recorded.event.kind.isUndoable else { return undoable[place] = nil }
        undoable[place] = UndoableAction(sequence: recorded.sequence, at: recorded.at, before: tickets[place])
    }
}
