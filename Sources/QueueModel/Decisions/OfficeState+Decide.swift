extension OfficeState {
    /// The events that `command`, given at `moment`, leads to, with sequence and time, ready to be appended.
    ///
    /// On a new day the tickets left open expire and the day opens first. An empty result means that all is as the
    /// command wants it already.
    package func decide(_ command: Command, at moment: Timestamp) throws(Refusal) -> [RecordedEvent] {
        let moment = max(lastTime, moment)
        let opening = record(openingEvents(for: command, at: moment), at: moment)
        guard !opening.isEmpty else { return try record(events(for: command), at: moment) }
        var opened = self
        for event in opening { opened.evolve(event) }
        return try opening + opened.record(opened.events(for: command), at: moment)
    }

    private func record(_ events: [Event], at moment: Timestamp) -> [RecordedEvent] {
        zip(1..., events).map { RecordedEvent(sequence: lastSequence + $0, at: moment, event: $1) }
    }

    private func openingEvents(for command: Command, at moment: Timestamp) -> [Event] {
        let office = openingOffice(for: command)
        let today = office.day(at: moment)
        if let day, today <= day { return [] }
        return tickets.filter(\.state.isOpen).map { .ticketExpired(ticket: $0.id) }
            + [.dayOpened(day: today, office: office)]
    }

    /// A configuration adopted on a new day is the one the day opens with.
    private func openingOffice(for command: Command) -> Office {
        guard case .adopt(let new) = command, new.id == office.id else { return office }
        return new
    }

    private func events(for command: Command) throws(Refusal) -> [Event] {
        switch command {
        case .openDay: []
        case .adopt(let office): try adopt(office)
        case .issue(let ticket, let service, let origin): [try issue(ticket, service, origin)]
        case .callNext(let counter): [try callNext(counter)]
        case .recall(let ticket): [.ticketRecalled(ticket: try require(ticket, in: .called))]
        case .start(let ticket): [.serviceStarted(ticket: try require(ticket, in: .called))]
        case .finish(let ticket): [.serviceFinished(ticket: try require(ticket, in: .serving))]
        case .noShow(let ticket): [.ticketNoShow(ticket: try require(ticket, in: .called))]
        case .cancel(let ticket): [.ticketCancelled(ticket: try require(ticket, in: .waiting, .called))]
        }
    }

    private func adopt(_ new: Office) throws(Refusal) -> [Event] {
        guard new.id == office.id else { throw .otherOffice(new.id) }
        guard new != office else { return [] }
        for service in office.services.map(\.id) where new.service(service) == nil {
            let waiting = lines[service]?.count ?? 0
            guard waiting == 0 else { throw .serviceInUse(service, waiting: waiting) }
        }
        for counter in office.counters.map(\.id) where new.counter(counter) == nil {
            if let ticket = ticket(at: counter) { throw .counterBusy(counter, ticket.number) }
        }
        return [.officeChanged(office: new)]
    }

    private func issue(
        _ ticket: TicketID,
        _ chosen: ServiceID?,
        _ origin: TicketOrigin
    ) throws(Refusal) -> Event {
        guard places[ticket] == nil else { throw .duplicateTicket(ticket) }
        let id = chosen ?? office.defaultService
        guard let service = office.service(id) else { throw .unknownService(id) }
        let serial = lastSerials[service.letter, default: 0] + 1
        let number = TicketNumber(letter: service.letter, serial: serial)
        return .ticketIssued(ticket: ticket, number: number, service: id, origin: origin)
    }

    /// First come, first served among the services the counter serves.
    private func callNext(_ id: CounterID) throws(Refusal) -> Event {
        guard let counter = office.counter(id) else { throw .unknownCounter(id) }
        if let place = attending[id] { throw .counterBusy(id, tickets[place].number) }
        guard let place = counter.services.compactMap({ lines[$0]?.first }).min() else { throw .queueEmpty(id) }
        return .ticketCalled(ticket: tickets[place].id, counter: id)
    }

    private func require(_ id: TicketID, in needed: TicketState...) throws(Refusal) -> TicketID {
        guard let ticket = ticket(id) else { throw .unknownTicket(id) }
        guard needed.contains(ticket.state) else {
            throw .wrongState(ticket.number, is: ticket.state, needs: needed)
        }
        return id
    }
}
