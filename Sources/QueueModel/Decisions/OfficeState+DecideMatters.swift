/// What a ticket is about.
extension OfficeState {
    func issue(
        _ ticket: TicketID,
        _ chosen: ServiceID?,
        _ origin: TicketOrigin,
        _ arrival: Arrival,
        at moment: Timestamp
    ) throws(Refusal) -> Event {
        guard places[ticket] == nil else { throw .duplicateTicket(ticket) }
        try require(arrival.priority)
        try require(arrival.appointment)
        guard Arrival.dossierRange.contains(arrival.dossiers) else { throw .invalidDossiers(arrival.dossiers) }
        let route = chosen.map { (service: $0, rule: nil) } ?? office.route(arrival, at: moment)
        let service = try requireTaking(route.service)
        let serial = lastSerials[service.letter, default: 0] + 1
        return .ticketIssued(
            ticket: ticket,
            number: TicketNumber(letter: service.letter, serial: serial),
            service: service.id,
            origin: origin,
            arrival: arrival,
            rule: route.rule
        )
    }

    func changeService(of id: TicketID, to service: ServiceID) throws(Refusal) -> [Event] {
        let ticket = try requireOpen(id)
        guard try require(service).id != ticket.service else { return [] }
        guard !ticket.upcoming.contains(service) else { throw .serviceTwice(ticket.number, service) }
        return [.serviceChanged(ticket: id, service: try requireTaking(service).id)]
    }

    func addService(_ service: ServiceID, to id: TicketID) throws(Refusal) -> Event {
        let ticket = try requireOpen(id)
        let planned = [ticket.service] + ticket.upcoming
        guard try !planned.contains(require(service).id) else { throw .serviceTwice(ticket.number, service) }
        return .serviceAdded(ticket: id, service: try requireTaking(service).id)
    }

    func setPriority(of id: TicketID, to priority: PriorityID?) throws(Refusal) -> [Event] {
        try require(priority)
        guard try requireOpen(id).priority != priority else { return [] }
        return [.priorityChanged(ticket: id, priority: priority)]
    }

    func setAppointment(of id: TicketID, to appointment: Appointment?) throws(Refusal) -> [Event] {
        try require(appointment)
        guard try requireOpen(id).appointment != appointment else { return [] }
        return [.appointmentChanged(ticket: id, appointment: appointment)]
    }

    func rate(_ id: TicketID, _ rating: Int) throws(Refusal) -> [Event] {
        let ticket = try require(id, in: .finished)
        guard Ticket.ratingRange.contains(rating) else { throw .invalidRating(rating) }
        return ticket.rating == rating ? [] : [.ticketRated(ticket: id, rating: rating)]
    }

    /// What the earlier ticket lacks of priority and appointment it takes over from the later one.
    func merge(_ one: TicketID, _ other: TicketID) throws(Refusal) -> [Event] {
        guard let left = places[one] else { throw .unknownTicket(one) }
        guard let right = places[other] else { throw .unknownTicket(other) }
        guard left != right else { throw .sameTicket(tickets[left].number) }
        let into = try requireOpen(tickets[min(left, right)].id)
        let ticket = try require(tickets[max(left, right)].id, in: .waiting, .parked)
        let planned = [into.service] + into.upcoming
        let services = ([ticket.service] + ticket.upcoming).filter { !planned.contains($0) }
        var events: [Event] = [.ticketMerged(ticket: ticket.id, into: into.id, services: services)]
        if into.priority == nil, let priority = ticket.priority {
            events.append(.priorityChanged(ticket: into.id, priority: priority))
        }
        if into.appointment == nil, let appointment = ticket.appointment {
            events.append(.appointmentChanged(ticket: into.id, appointment: appointment))
        }
        return events
    }
}
