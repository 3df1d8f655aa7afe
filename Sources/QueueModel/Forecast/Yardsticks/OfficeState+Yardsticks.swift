extension OfficeState {
    /// What the simple predictors say of a waiting ticket at `now`; empty for any other.
    ///
    /// Each gets its strong form: only open counters count, whoever can be called at once waits for nobody, a ticket with
    /// priority stands among its like, and a turn is the whole time that a counter needed of late from one call to the
    /// next. The line of average × position are all who go before the ticket, and its counters all that serve one of
    /// them; of the ways to count where counters share services, this one errs least.
    package func yardsticks(
        for id: TicketID,
        at now: Timestamp,
        history: OfficeHistory
    ) -> [Yardstick: PointForecast] {
        guard let ticket = ticket(id), ticket.state == .waiting, let view = lineView(of: ticket) else { return [:] }
        let turn = history.turnMinutes(expected: office.meanExpectedMinutes)
        return [
            .averageTimesPosition: Yardstick.averageTimesPosition(
                position: max(0, view.ahead + 1 - view.idle),
                counters: view.lineCounters,
                recentMeanMinutes: turn
            ),
            .ql: Yardstick.queueLength(
                waiting: room.count - 1,
                counters: view.openCounters,
                idle: view.isNext,
                meanMinutes: turn
            ),
            .les: Yardstick.lastToEnterService(
                waitedMinutes: view.isNext ? 0 : lastWaitMinutes(like: ticket),
                counters: view.ownCounters,
                meanMinutes: turn
            ),
            .hol: Yardstick.headOfLine(
                waitedMinutes: view.isNext ? 0 : headWaitMinutes(like: ticket, at: now),
                counters: view.ownCounters,
                meanMinutes: turn
            ),
        ]
    }

    private func lineView(of ticket: Ticket) -> LineView? {
        guard let own = entry(for: ticket) else { return nil }
        let open = zip(office.counters, skills).filter { status(of: $0.0.id) == .open }
        let able = open.filter { $0.1.preference(for: own) != nil }
        let line = room.waiting.filter { ($0.rank, $0.place) <= (own.rank, own.place) }
        return LineView(
            ahead: line.count - 1,
            idle: able.count { attending[$0.0.id] == nil },
            ownCounters: able.count,
            lineCounters: open.count { counter in line.contains { counter.1.preference(for: $0) != nil } },
            openCounters: open.count
        )
    }

    /// The whole wait of the last one called of the same service, with priority or without as the ticket is.
    private func lastWaitMinutes(like ticket: Ticket) -> Double {
        let called = tickets.filter { $0.isLike(ticket) && $0.calledAt != nil }
        let last = called.max { ($0.calledAt ?? .epoch) < ($1.calledAt ?? .epoch) }
        return last.map { ($0.calledAt ?? $0.queuedAt).minutes(since: $0.queuedAt) } ?? 0
    }

    /// The wait so far of the first in line of the same service, with priority or without as the ticket is.
    private func headWaitMinutes(like ticket: Ticket, at now: Timestamp) -> Double {
        let head = room.waiting.first { tickets[Int($0.place)].isLike(ticket) }
        return head.map { now.minutes(since: tickets[Int($0.place)].queuedAt) } ?? 0
    }
}

extension Ticket {
    fileprivate func isLike(_ other: Ticket) -> Bool {
        service == other.service && (priority == nil) == (other.priority == nil)
    }
}

extension Office {
    fileprivate var meanExpectedMinutes: Double {
        services.reduce(0) { $0 + $1.expectedMinutes } / Double(services.count)
    }
}
