/// Counters and the end of the day.
extension OfficeState {
    func open(_ id: CounterID, by staff: StaffID?) throws(Refusal) -> [Event] {
        _ = try require(id)
        if let staff, !office.staff.isEmpty, !office.staff.contains(staff) { throw .unknownStaff(staff) }
        guard status(of: id) != .open || condition(of: id).clerk != staff else { return [] }
        return [.counterOpened(counter: id, staff: staff)]
    }

    func pause(_ id: CounterID, until: Timestamp?) throws(Refusal) -> [Event] {
        let condition = try condition(of: require(id).id)
        guard condition.status != .closed else { throw .counterNotOpen(id, .closed) }
        guard condition.status == .open || condition.until != until else { return [] }
        return [.counterPaused(counter: id, until: until)]
    }

    func close(_ id: CounterID) throws(Refusal) -> [Event] {
        guard try status(of: require(id).id) != .closed else { return [] }
        guard let ticket = ticket(at: id) else { return [.counterClosed(counter: id)] }
        guard ticket.state == .called else { throw .counterServing(id, ticket.number) }
        return [.ticketPutBack(ticket: ticket.id), .counterClosed(counter: id)]
    }

    func endDay() -> [Event] {
        openTickets.map { .ticketExpired(ticket: $0.id, reason: .endOfDay) }
            + office.counters.map(\.id).filter { status(of: $0) != .closed }.map { .counterClosed(counter: $0) }
    }
}
