import QueueModel

/// What becomes of one ticket.
extension Auditor {
    mutating func followTicket(_ event: Event) throws(Violation) {
        switch event {
        case .ticketIssued(let id, let number, let service, _, _, _): try issue(id, number, service)
        case .ticketCalled(let id, let counter, let reason): try call(id, counter, reason)
        case .ticketRecalled(let id): try move(id, from: .called, to: .called)
        case .serviceStarted(let id): try move(id, from: .called, to: .serving)
        case .serviceFinished(let id, _, let next): try finish(id, next)
        case .ticketNoShow(let id): try move(id, from: .called, to: .noShow)
        case .ticketPutBack(let id): try move(id, from: .called, to: .waiting)
        case .ticketParked(let id, _, _): try move(id, from: .waiting, .called, .serving, to: .parked)
        case .ticketResumed(let id): try move(id, from: .parked, to: .waiting)
        case .ticketTransferred(let id, let service, let counter):
            try move(id, from: .waiting, .called, .serving, to: .waiting)
            entries[id]?.service = service
            entries[id]?.reservedFor = counter
        case .ticketCancelled(let id): try move(id, from: .waiting, .called, .parked, to: .cancelled)
        case .ticketRated(let id, _): try move(id, from: .finished, to: .finished)
        case .ticketExpired(let id, _): try move(id, from: .waiting, .called, .serving, .parked, to: .expired)
        case .ticketMerged(let id, let into, let services): try merge(id, into, services)
        case .serviceChanged(let id, let service): entries[id]?.service = service
        case .serviceAdded(let id, let service): entries[id]?.upcoming.append(service)
        case .actionUndone(_, let restored): try restore(restored)
        default: break
        }
    }

    private mutating func issue(_ id: TicketID, _ number: TicketNumber, _ service: ServiceID) throws(Violation) {
        try demand(office.service(service)?.isOpen == true, "\(number) is of a service that is open")
        try demand(numbers.insert(number).inserted, "\(number) is given once a day")
        try demand(number.serial == lastSerials[number.letter, default: 0] + 1, "\(number) leaves no gap")
        lastSerials[number.letter] = number.serial
        let entry = AuditEntry(order: entries.count, service: service)
        try demand(entries.updateValue(entry, forKey: id) == nil, "\(id) is issued once")
    }

    private mutating func call(_ id: TicketID, _ counter: CounterID, _ reason: CallReason?) throws(Violation) {
        try demand(!isBusy(counter), "counter \(counter) serves one at a time")
        try demand(!closedCounters.contains(counter), "counter \(counter) is open when it calls")
        guard let called = entries[id] else { throw Violation("\(id) was issued before it is called") }
        try demand(mayCall(called, counter), "counter \(counter) serves \(called.service)")
        var isFirst = true
        for (other, entry) in entries where entry.order < called.order && entry.state == .waiting {
            guard mayCall(entry, counter) else { continue }
            isFirst = false
            try demand(entry.overtaken < office.rules.overtakingBound, "\(other) is overtaken within the bound")
            entries[other]?.overtaken += 1
            worstOvertaking = max(worstOvertaking, entry.overtaken + 1)
        }
        try demand(reason != .firstInLine || isFirst, "\(id) is first in line when that is the reason")
        try demand(reason != nil, "the call of \(id) has a reason")
        try move(id, from: .waiting, to: .called)
        entries[id]?.counter = counter
    }

    private func mayCall(_ entry: AuditEntry, _ counter: CounterID) -> Bool {
        if let reserved = entry.reservedFor { return reserved == counter }
        return office.counter(counter)?.services.contains(entry.service) == true
    }

    private mutating func finish(_ id: TicketID, _ next: ServiceID?) throws(Violation) {
        try demand(entries[id]?.upcoming.first == next, "\(id) goes on with the next service of the visit")
        try move(id, from: .serving, to: next == nil ? .finished : .waiting)
        guard let next else { return }
        entries[id]?.service = next
        entries[id]?.upcoming.removeFirst()
        entries[id]?.reservedFor = nil
    }

    private mutating func merge(_ id: TicketID, _ into: TicketID, _ services: [ServiceID]) throws(Violation) {
        try move(id, from: .waiting, .parked, to: .merged)
        try demand(entries[into]?.state.isOpen == true, "\(id) goes on as an open ticket")
        entries[into]?.upcoming += services
    }

    private mutating func restore(_ ticket: Ticket) throws(Violation) {
        try demand(ticket.state.isOpen, "\(ticket.id) is open again when an action is undone")
        entries[ticket.id]?.counter = nil
        if ticket.state == .called || ticket.state == .serving, let counter = ticket.counter {
            try demand(!isBusy(counter), "an undone action finds counter \(counter) free")
        }
        entries[ticket.id]?.state = ticket.state
        entries[ticket.id]?.counter = ticket.counter
        entries[ticket.id]?.service = ticket.service
        entries[ticket.id]?.reservedFor = ticket.reservedFor
        entries[ticket.id]?.upcoming = ticket.upcoming
    }

    private mutating func move(
        _ id: TicketID,
        from: TicketState...,
        to state: TicketState
    ) throws(Violation) {
        guard let entry = entries[id] else { throw Violation("\(id) was issued before it is \(state)") }
        try demand(from.contains(entry.state), "\(id) is one of \(from) before it is \(state), not \(entry.state)")
        entries[id]?.state = state
        if state == .waiting || state == .parked { entries[id]?.counter = nil }
    }
}
