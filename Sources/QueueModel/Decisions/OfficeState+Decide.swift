extension OfficeState {
    /// The events that `command`, given at `moment`, leads to, with sequence and time, ready to be appended.
    ///
    /// On a new day the tickets left open expire and the day opens first. An empty result means that all is as the
    /// command wants it already.
    package func decide(_ command: Command, at moment: Timestamp) throws(Refusal) -> [RecordedEvent] {
        if case .continueAfterLoss(let mark) = command { return goingOn(after: mark, at: moment) }
        let moment = max(lastTime, moment)
        let settings = try settings(after: command)
        let opening = record(openingEvents(with: settings, at: moment), at: moment)
        guard !opening.isEmpty else { return try record(events(for: command, settings, at: moment), at: moment) }
        var opened = self
        for event in opening { opened.evolve(event) }
        return try opening + opened.record(opened.events(for: command, settings, at: moment), at: moment)
    }

    func record(_ events: [Event], at moment: Timestamp) -> [RecordedEvent] {
        zip(1..., events).map { RecordedEvent(sequence: lastSequence + $0, at: moment, event: $1) }
    }

    /// Settings that come with a new day are those the day opens with.
    func openingEvents(with settings: OfficeSettings, at moment: Timestamp) -> [Event] {
        let today = settings.office.day(at: moment)
        if let day, today <= day { return [] }
        return tickets.filter(\.state.isOpen).map { .ticketExpired(ticket: $0.id) }
            + [.dayOpened(day: today, office: settings.office, source: settings.source)]
    }

    private func events(
        for command: Command,
        _ settings: OfficeSettings,
        at moment: Timestamp
    ) throws(Refusal) -> [Event] {
        switch command {
        case .openDay, .continueAfterLoss: []
        case .endDay: endDay()
        case .adopt, .setOffice, .resetOffice, .setService: try change(to: settings)
        case .issue(let ticket, let service, let origin, let arrival):
            [try issue(ticket, service, origin, arrival, at: moment)]
        case .changeService(let ticket, let service): try changeService(of: ticket, to: service)
        case .addService(let ticket, let service): [try addService(service, to: ticket)]
        case .setPriority(let ticket, let priority): try setPriority(of: ticket, to: priority)
        case .setAppointment(let ticket, let appointment): try setAppointment(of: ticket, to: appointment)
        case .merge(let one, let other): try merge(one, other)
        case .callNext(let counter): [try callNext(counter, at: moment)]
        case .callTicket(let ticket, let counter, let reason): [try call(ticket, to: counter, reason)]
        case .recall(let ticket): [.ticketRecalled(ticket: try require(ticket, in: .called).id)]
        case .start(let ticket): [.serviceStarted(ticket: try require(ticket, in: .called).id)]
        case .finish(let ticket, let outcome): [try finish(ticket, outcome)]
        case .noShow(let ticket): [try noShow(ticket, at: moment)]
        case .putBack(let ticket): [.ticketPutBack(ticket: try require(ticket, in: .called).id)]
        case .park(let ticket, let reason, let until): [try park(ticket, reason, until: until, at: moment)]
        case .resume(let ticket): [.ticketResumed(ticket: try require(ticket, in: .parked).id)]
        case .resumeDue: parkedTickets(dueAt: moment).map { .ticketResumed(ticket: $0.id) }
        case .transfer(let ticket, let target): [try transfer(ticket, to: target)]
        case .cancel(let ticket):
            [.ticketCancelled(ticket: try require(ticket, in: .waiting, .called, .parked).id)]
        case .rate(let ticket, let rating): try rate(ticket, rating)
        case .openCounter(let counter, let staff): try open(counter, by: staff)
        case .pauseCounter(let counter, let until): try pause(counter, until: until)
        case .closeCounter(let counter): try close(counter)
        case .undo(let sequence): [try undo(sequence, at: moment)]
        }
    }
}
