/// Whom a counter calls and what becomes of the call.
extension OfficeState {
    func callNext(_ id: CounterID, at moment: Timestamp) throws(Refusal) -> Event {
        let skills = try requireFree(id)
        guard let choice = office.dispatchRule.choose(among: room.waiting, for: skills, at: moment) else {
            throw .queueEmpty(id)
        }
        let ticket = tickets[Int(room.waiting[choice.index].place)]
        return .ticketCalled(ticket: ticket.id, counter: id, reason: reason(for: choice))
    }

    /// A chosen one is called only where the rule allows: the same counter has to be able to call it, and nobody may be
    /// overtaken once too often.
    func call(_ id: TicketID, to counter: CounterID, _ reason: ChoiceReason) throws(Refusal) -> Event {
        let skills = try requireFree(counter)
        let ticket = try require(id, in: .waiting)
        guard let entry = entry(for: ticket), skills.preference(for: entry) != nil else {
            if let reserved = ticket.reservedFor { throw .reservedForOther(ticket.number, reserved) }
            throw .notServed(counter, ticket.service)
        }
        if let first = office.dispatchRule.obstacle(toCalling: entry.place, for: skills, among: room.waiting) {
            throw .wouldOvertake(tickets[Int(first.place)].number, bound: office.rules.overtakingBound)
        }
        return .ticketCalled(ticket: id, counter: counter, reason: .chosen(reason))
    }

    func noShow(_ id: TicketID, at moment: Timestamp) throws(Refusal) -> Event {
        let ticket = try require(id, in: .called)
        let recalls = max(0, office.rules.noShowRecalls - ticket.recalls)
        let elapsed = moment.milliseconds(since: ticket.lastCalledAt ?? moment)
        let missing = max(0, Int64(office.rules.noShowSeconds) * 1_000 - elapsed)
        guard recalls == 0, missing == 0 else {
            throw .noShowTooSoon(ticket.number, recalls: recalls, seconds: Int((missing + 999) / 1_000))
        }
        return .ticketNoShow(ticket: id)
    }

    func finish(_ id: TicketID, _ outcome: ServiceOutcome) throws(Refusal) -> Event {
        let ticket = try require(id, in: .serving)
        return .serviceFinished(ticket: id, outcome: outcome, next: ticket.upcoming.first)
    }

    func park(
        _ id: TicketID,
        _ reason: ParkReason,
        until: Timestamp,
        at moment: Timestamp
    ) throws(Refusal) -> Event {
        let ticket = try require(id, in: .waiting, .called, .serving)
        guard until > moment else { throw .timePassed(ticket.number) }
        return .ticketParked(ticket: id, reason: reason, until: until)
    }

    func transfer(_ id: TicketID, to target: TransferTarget) throws(Refusal) -> Event {
        let ticket = try require(id, in: .waiting, .called, .serving)
        switch target {
        case .service(let service):
            guard try require(service).id != ticket.service || ticket.reservedFor != nil else {
                throw .alreadyThere(ticket.number)
            }
            // A ticket that waits for it already is only freed from the counter it was kept for.
            if service != ticket.service { _ = try requireTaking(service) }
            return .ticketTransferred(ticket: id, service: service, counter: nil)
        case .counter(let counter):
            guard try require(counter).id != ticket.counter, counter != ticket.reservedFor else {
                throw .alreadyThere(ticket.number)
            }
            guard status(of: counter) != .closed else { throw .counterNotOpen(counter, .closed) }
            return .ticketTransferred(ticket: id, service: ticket.service, counter: counter)
        }
    }
}
