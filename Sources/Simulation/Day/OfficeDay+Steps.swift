import QueueModel

extension OfficeDay {
    mutating func happen(_ happening: Happening) throws(Refusal) {
        switch happening {
        case .arrival(let visitor): try arrive(visitor)
        case .ready(let counter): try call(counter)
        case .sitDown(let ticket, let counter): try sitDown(ticket, counter)
        case .done(let ticket, let counter): try finish(ticket, counter)
        case .recall(let ticket, let counter):
            try send(.recall(ticket: ticket))
            agenda.note(.giveUp(ticket, counter: counter), at: now + patience())
        case .giveUp(let ticket, let counter):
            try send(.noShow(ticket: ticket))
            agenda.note(.ready(counter: counter), at: now + turnaround())
        case .leave(let counter): try leave(counter)
        case .comeBack(let counter): try comeBack(counter)
        }
    }

    private mutating func arrive(_ visitor: Visitor) throws(Refusal) {
        let ticket = TicketID(rawValue: "\(midnight.milliseconds)-\(issued)")
        issued += 1
        let services = visitor.matters.map { world.office.services[$0].id }
        try send(
            .issue(
                ticket: ticket,
                service: services.first,
                origin: .camera,
                arrival: Arrival(priority: visitor.priority, dossiers: visitor.dossiers)
            )
        )
        for next in services.dropFirst() { try send(.addService(ticket: ticket, service: next)) }
        desk.forecast(ticket)
        wakeIdleClerk(for: ticket)
    }

    /// The first idle clerk who serves the ticket notices that somebody waits.
    private mutating func wakeIdleClerk(for ticket: TicketID) {
        guard let service = desk.state.ticket(ticket)?.service else { return }
        let counter = world.office.counters.indices.first {
            isIdle[$0] && world.office.counters[$0].services.contains(service)
        }
        guard let counter else { return }
        isIdle[counter] = false
        agenda.note(.ready(counter: counter), at: now + world.habits.reactionMinutes)
    }

    private mutating func call(_ counter: Int) throws(Refusal) {
        guard reasonsToBeAway[counter] == 0 else {
            try send(.pauseCounter(counter: id(ofCounter: counter)))
            return
        }
        guard let ticket = try desk.callNext(id(ofCounter: counter), at: moment) else {
            isIdle[counter] = true
            return
        }
        let waited = ticket.calledAt.map { $0.minutes(since: ticket.queuedAt) } ?? 0
        if draws.happens(world.habits.noShowProbability(afterMinutes: waited)) {
            agenda.note(.recall(ticket.id, counter: counter), at: now + patience())
        } else {
            agenda.note(.sitDown(ticket.id, counter: counter), at: now + draws.duration(world.habits.walk))
        }
    }

    private mutating func sitDown(_ ticket: TicketID, _ counter: Int) throws(Refusal) {
        try send(.start(ticket: ticket))
        agenda.note(.done(ticket, counter: counter), at: now + servingMinutes(ticket, counter))
    }

    private mutating func finish(_ ticket: TicketID, _ counter: Int) throws(Refusal) {
        try send(.finish(ticket: ticket))
        if desk.state.ticket(ticket)?.state == .waiting { wakeIdleClerk(for: ticket) }
        agenda.note(.ready(counter: counter), at: now + turnaround())
    }

    private mutating func leave(_ counter: Int) throws(Refusal) {
        reasonsToBeAway[counter] += 1
        let isFree = isIdle[counter] || now == Self.opening
        isIdle[counter] = false
        if isFree { try send(.pauseCounter(counter: id(ofCounter: counter))) }
    }

    private mutating func comeBack(_ counter: Int) throws(Refusal) {
        reasonsToBeAway[counter] -= 1
        guard reasonsToBeAway[counter] == 0, desk.state.status(of: id(ofCounter: counter)) != .open else { return }
        try send(.openCounter(counter: id(ofCounter: counter)))
        agenda.note(.ready(counter: counter), at: now)
    }

    private mutating func servingMinutes(_ ticket: TicketID, _ counter: Int) -> Double {
        guard let ticket = desk.state.ticket(ticket),
            let matter = world.office.services.firstIndex(where: { $0.id == ticket.service })
        else { return 0 }
        return draws.duration(world.matters[matter].serving) * pace * world.clerks[counter] * Double(ticket.dossiers)
    }

    private mutating func patience() -> Double {
        max(Double(world.office.rules.noShowSeconds) / 60, draws.duration(world.habits.patience))
    }

    private mutating func turnaround() -> Double {
        draws.duration(world.habits.turnaround)
    }

    private var moment: Timestamp {
        midnight.advanced(byMilliseconds: Int64(now * 60_000))
    }
}
