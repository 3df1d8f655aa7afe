extension OfficeState {
    /// Applies an event that has happened. One about a ticket that is not here changes nothing but time and sequence.
    package mutating func evolve(_ recorded: RecordedEvent) {
        lastTime = max(lastTime, recorded.at)
        lastSequence = recorded.sequence
        switch recorded.event {
        case .dayOpened(let day, let office): open(day, office)
        case .officeChanged(let office): self.office = office
        case .ticketIssued(let id, let number, let service, let origin):
            add(Ticket(id: id, number: number, service: service, origin: origin, issuedAt: recorded.at))
        case .ticketCalled(let id, let counter): call(id, to: counter, at: recorded.at)
        case .ticketRecalled(let id): recall(id, at: recorded.at)
        case .serviceStarted(let id): start(id, at: recorded.at)
        case .serviceFinished(let id): finish(id, at: recorded.at)
        case .ticketNoShow(let id): close(id, as: .noShow, at: recorded.at)
        case .ticketCancelled(let id): close(id, as: .cancelled, at: recorded.at)
        case .ticketExpired(let id): close(id, as: .expired, at: recorded.at)
        }
    }

    private mutating func open(_ day: ServiceDay, _ office: Office) {
        var next = OfficeState(office: office)
        next.day = day
        next.lastTime = lastTime
        next.lastSequence = lastSequence
        self = next
    }

    private mutating func add(_ ticket: Ticket) {
        let place = tickets.count
        tickets.append(ticket)
        places[ticket.id] = place
        lines[ticket.service, default: WaitingLine()].insert(place)
        lastSerials[ticket.number.letter] = ticket.number.serial
    }

    private mutating func call(_ id: TicketID, to counter: CounterID, at moment: Timestamp) {
        guard let place = places[id] else { return }
        lines[tickets[place].service]?.remove(place)
        attending[counter] = place
        tickets[place].state = .called
        tickets[place].counter = counter
        tickets[place].calledAt = tickets[place].calledAt ?? moment
        tickets[place].lastCalledAt = moment
    }

    private mutating func recall(_ id: TicketID, at moment: Timestamp) {
        guard let place = places[id] else { return }
        tickets[place].recalls += 1
        tickets[place].lastCalledAt = moment
    }

    private mutating func start(_ id: TicketID, at moment: Timestamp) {
        guard let place = places[id] else { return }
        tickets[place].state = .serving
        tickets[place].startedAt = moment
    }

    private mutating func finish(_ id: TicketID, at moment: Timestamp) {
        guard let ticket = ticket(id), let started = ticket.startedAt else { return }
        serviceTimes[ticket.service, default: ServiceTimes()].add(milliseconds: moment.milliseconds(since: started))
        close(id, as: .finished, at: moment)
    }

    private mutating func close(_ id: TicketID, as state: TicketState, at moment: Timestamp) {
        guard let place = places[id] else { return }
        lines[tickets[place].service]?.remove(place)
        if let counter = tickets[place].counter, attending[counter] == place { attending[counter] = nil }
        tickets[place].state = state
        tickets[place].closedAt = moment
    }
}
