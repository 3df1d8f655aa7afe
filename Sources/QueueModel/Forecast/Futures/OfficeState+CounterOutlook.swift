extension OfficeState {
    func outlook(of counter: Counter, at now: Timestamp) -> CounterOutlook {
        let absences = absences(of: counter, at: now)
        let isAway = absences.first?.lowerBound == 0
        return CounterOutlook(
            activity: attendedActivity(of: counter.id, at: now)
                ?? (isAway ? .idle : freeActivity(of: counter.id, at: now)),
            absences: absences,
            next: ticket(at: counter.id).flatMap { ticket in
                nextService(of: ticket).flatMap { entry(for: ticket)?.rejoining(for: Int32($0)) }
            }
        )
    }

    private func attendedActivity(of counter: CounterID, at now: Timestamp) -> CounterOutlook.Activity? {
        guard let ticket = ticket(at: counter),
            let service = office.services.firstIndex(where: { $0.id == ticket.service })
        else { return nil }
        let scale = Double(ticket.dossiers)
        if let started = ticket.startedAt {
            return .serving(service: service, scale: scale, minutes: now.minutes(since: started))
        }
        return .called(service: service, scale: scale, minutes: now.minutes(since: ticket.calledAt ?? now))
    }

    private func freeActivity(of id: CounterID, at now: Timestamp) -> CounterOutlook.Activity {
        let condition = condition(of: id)
        guard condition.status == .paused else {
            guard let free = condition.freeSince, isWaitedFor(id, since: free, at: now) else { return .idle }
            return .turning(minutes: now.minutes(since: free))
        }
        let paused = condition.since ?? now
        guard let opening = office.opening(at: now), paused < opening else {
            return .paused(minutes: now.minutes(since: paused))
        }
        return .expected(minutes: now.minutes(since: opening))
    }

    /// Whether the clerk had somebody to call since then; a gap that is too long for that means a clerk who is idle.
    private func isWaitedFor(_ id: CounterID, since free: Timestamp, at now: Timestamp) -> Bool {
        guard let skills = skills(of: id), now.minutes(since: free) < GapHistory.longestPauseMinutes else {
            return false
        }
        return room.waiting.contains { entry in
            tickets[Int(entry.place)].queuedAt < free && skills.preference(for: entry) != nil
        }
    }

    /// Planned breaks, and until when a counter that is not open now is away: its pause, its break or the office's has
    /// an end, a closed one stays closed. A pause that nobody planned is a gap like any other and no absence.
    private func absences(of counter: Counter, at now: Timestamp) -> [Range<Double>] {
        let planned = plannedBreaks(of: counter, at: now)
        let condition = condition(of: counter.id)
        guard condition.status != .open, planned.first?.lowerBound != 0 else { return planned }
        if let end = condition.until { return [0..<max(0, end.minutes(since: now))] + planned }
        let isYetToOpen = office.opening(at: now).map { now < $0 } ?? false
        if !isYetToOpen, let session = office.minutesUntilSession(at: now) { return [0..<session] + planned }
        return condition.status == .closed ? [0..<Double.infinity] : planned
    }

    /// In minutes from now, without those that are over. A counter without a plan of its own keeps the office's sessions;
    /// one that works between them does so beyond any plan.
    private func plannedBreaks(of counter: Counter, at now: Timestamp) -> [Range<Double>] {
        let minute = office.minuteOfDay(at: now)
        let followsSessions = counter.breaks.isEmpty && office.isInSession(at: now)
        let breaks = followsSessions ? office.pauses(on: office.day(at: now)) : counter.breaks
        return breaks.compactMap { pause in
            let end = Double(pause.until.minutes) - minute
            return end > 0 ? max(0, Double(pause.from.minutes) - minute)..<end : nil
        }
    }
}

extension Office {
    /// `nil` within a session and after the day's last one.
    fileprivate func minutesUntilSession(at moment: Timestamp) -> Double? {
        guard !isInSession(at: moment) else { return nil }
        let minute = minuteOfDay(at: moment)
        return sessions(on: day(at: moment)).map { Double($0.from.minutes) - minute }.first { $0 > 0 }
    }
}
