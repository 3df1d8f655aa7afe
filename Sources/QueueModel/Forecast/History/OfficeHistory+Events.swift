extension OfficeHistory {
    /// Learns from an event that has just been applied to `state`: the end of a stretch of serving, or a no-show.
    package mutating func observe(_ recorded: RecordedEvent, in state: OfficeState) {
        guard let stay = Attendance(endedBy: recorded, in: state) else { return }
        record(stay, in: state.office)
    }

    /// Learns from a forecast how wide the next ones have to be; one whose wait is not over says nothing.
    package mutating func observe(_ record: ForecastRecord) {
        if let isWithin = record.isWithinP80 { calibration.observe(isWithin: isWithin) }
    }
}

extension Attendance {
    init?(endedBy recorded: RecordedEvent, in state: OfficeState) {
        guard let ticket = recorded.event.ticket.flatMap({ state.ticket($0) }) else { return nil }
        switch recorded.event {
        case .ticketNoShow: self.init(noShow: ticket)
        case .serviceFinished, .ticketParked, .ticketTransferred:
            guard let leg = ticket.legs.last, leg.endedAt == recorded.at else { return nil }
            self.init(leg, dossiers: ticket.dossiers)
        default: return nil
        }
    }

    private init?(noShow ticket: Ticket) {
        guard let counter = ticket.counter, let called = ticket.calledAt, let closed = ticket.closedAt else {
            return nil
        }
        self.init(
            service: ticket.service,
            counter: counter,
            joinedAt: ticket.queuedAt,
            calledAt: called,
            startedAt: nil,
            endedAt: closed
        )
    }

    private init?(_ leg: Leg, dossiers: Int) {
        guard let counter = leg.counter, let called = leg.calledAt else { return nil }
        self.init(
            service: leg.service,
            counter: counter,
            joinedAt: leg.queuedAt,
            calledAt: called,
            startedAt: leg.startedAt,
            endedAt: leg.endedAt,
            dossiers: dossiers
        )
    }
}
