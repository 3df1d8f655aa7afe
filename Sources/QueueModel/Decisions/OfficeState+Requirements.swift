/// What several decisions need, or refuse with the same words.
extension OfficeState {
    func require(_ id: TicketID, in needed: TicketState...) throws(Refusal) -> Ticket {
        try require(id, in: needed)
    }

    func requireOpen(_ id: TicketID) throws(Refusal) -> Ticket {
        try require(id, in: TicketState.allCases.filter(\.isOpen))
    }

    private func require(_ id: TicketID, in needed: [TicketState]) throws(Refusal) -> Ticket {
        guard let ticket = ticket(id) else { throw .unknownTicket(id) }
        guard needed.contains(ticket.state) else {
            throw .wrongState(ticket.number, is: ticket.state, needs: needed)
        }
        return ticket
    }

    func require(_ id: ServiceID) throws(Refusal) -> Service {
        guard let service = office.service(id) else { throw .unknownService(id) }
        return service
    }

    /// A service that takes further tickets.
    func requireTaking(_ id: ServiceID) throws(Refusal) -> Service {
        let service = try require(id)
        guard service.isOpen else { throw .serviceClosed(id) }
        return service
    }

    func require(_ id: CounterID) throws(Refusal) -> Counter {
        guard let counter = office.counter(id) else { throw .unknownCounter(id) }
        return counter
    }

    func require(_ id: PriorityID?) throws(Refusal) {
        guard let id else { return }
        guard office.priorityClass(id) != nil else { throw .unknownPriority(id) }
    }

    func require(_ appointment: Appointment?) throws(Refusal) {
        guard let appointment else { return }
        _ = try require(appointment.service)
    }

    /// A counter that may call somebody now.
    func requireFree(_ id: CounterID) throws(Refusal) -> CounterSkills {
        guard let skills = skills(of: id) else { throw .unknownCounter(id) }
        guard status(of: id) == .open else { throw .counterNotOpen(id, status(of: id)) }
        if let ticket = ticket(at: id) { throw .counterBusy(id, ticket.number) }
        return skills
    }
}
