extension OfficeState {
    /// Applies an event that has happened. One about a ticket that is not here changes nothing but time and sequence.
    package mutating func evolve(_ recorded: RecordedEvent) {
        remember(recorded)
        lastTime = max(lastTime, recorded.at)
        lastSequence = recorded.sequence
        let at = recorded.at
        switch recorded.event {
        case .dayOpened(let day, let office, let source): open(day, office, source)
        case .officeChanged(let office, let source): change(to: office, source)
        case .ticketIssued(let id, let number, let service, let origin, let arrival, _):
            add(Ticket(id: id, number: number, service: service, origin: origin, arrival: arrival, issuedAt: at))
        case .serviceChanged(let id, let service): update(id) { $0.service = service }
        case .serviceAdded(let id, let service): update(id) { $0.upcoming.append(service) }
        case .priorityChanged(let id, let priority): update(id) { $0.priority = priority }
        case .appointmentChanged(let id, let appointment): update(id) { $0.appointment = appointment }
        case .ticketCalled(let id, let counter, let reason): call(id, to: counter, reason, at: at)
        case .ticketRecalled(let id): update(id) { $0.recall(at: at) }
        case .serviceStarted(let id): update(id) { $0.start(at: at) }
        case .serviceFinished(let id, let outcome, let next): finish(id, outcome, next: next, at: at)
        case .ticketNoShow(let id): update(id) { $0.close(as: .noShow, at: at) }
        case .ticketPutBack(let id): update(id) { $0.wait(keeping: .putBack) }
        case .ticketParked(let id, let reason, let until):
            leave(id, .interrupted, at: at) { $0.park(Parking(reason: reason, until: until, since: at)) }
        case .ticketResumed(let id): update(id) { $0.resume(at: at) }
        case .ticketTransferred(let id, let service, let counter):
            transfer(id, to: service, counter, at: at)
        case .ticketCancelled(let id): update(id) { $0.close(as: .cancelled, at: at) }
        case .ticketMerged(let id, let into, let services):
            update(id) { $0.close(as: .merged, at: at) }
            update(into) { $0.upcoming += services }
        case .ticketRated(let id, let rating): update(id) { $0.rating = rating }
        case .ticketExpired(let id, _): expire(id, at: at)
        case .actionUndone(_, let restored): update(restored.id) { $0 = restored }
        case .counterOpened(let id, let staff): setStatus(.open, of: id, clerk: staff, at: at)
        case .counterPaused(let id, let until):
            setStatus(.paused, of: id, clerk: condition(of: id).clerk, until: until, at: at)
        case .counterClosed(let id): setStatus(.closed, of: id, clerk: nil, at: at)
        case .eventsLost: break
        case .numbersContinued(let serials): lastSerials.merge(serials) { max($0, $1) }
        }
        noteRequest(of: recorded)
    }

    /// Changes a ticket and whatever follows from that: it stands in the room when it waits, at its counter when it is
    /// called or served, aside when it is parked, and nowhere when it is closed.
    mutating func update(_ id: TicketID, _ change: (inout Ticket) -> Void) {
        guard let place = places[id] else { return }
        takeOut(place)
        change(&tickets[place])
        putIn(place)
    }

    private mutating func takeOut(_ place: Int) {
        switch tickets[place].state {
        case .waiting: room.remove(place: Int32(place))
        case .called, .serving:
            if let counter = tickets[place].counter { free(counter, from: place) }
        case .parked: parked.remove(place)
        case .finished, .noShow, .cancelled, .merged, .expired: break
        }
    }

    mutating func putIn(_ place: Int) {
        switch tickets[place].state {
        case .waiting: if let entry = entry(for: tickets[place]) { room.insert(entry) }
        case .called, .serving: if let counter = tickets[place].counter { occupy(counter, with: place) }
        case .parked: parked.insert(place)
        case .finished, .noShow, .cancelled, .merged, .expired: break
        }
    }
}
