extension OfficeState {
    /// All that the futures of this state at `now` grow from.
    package func situation(at now: Timestamp, history: OfficeHistory) -> Situation {
        let skills = skills
        return Situation(
            now: now,
            room: room,
            rule: office.dispatchRule,
            skills: skills,
            counters: office.counters.map { outlook(of: $0, at: now) },
            durations: history.durations(in: office, at: WeekHour(of: now, in: office)),
            newcomers: office.services.indices.map { newcomer(of: $0, at: now) },
            arrivals: arrivalOutlook(at: now, skills: skills),
            returns: returns(at: now),
            nextServices: tickets.map { nextService(of: $0).map(Int32.init) ?? Situation.noService },
            scales: tickets.map { Double($0.dossiers) },
            p80Level: history.calibration.level
        )
    }

    private func newcomer(of service: Int, at now: Timestamp) -> WaitingEntry {
        WaitingEntry(
            place: Int32(tickets.count),
            service: Int32(service),
            overdueFrom: now.advanced(byMilliseconds: Int64(office.rules.maximumWaitMinutes) * 60_000)
        )
    }

    /// Those who came lately and could be called before somebody who came earlier.
    private func arrivalOutlook(at now: Timestamp, skills: [CounterSkills]) -> ArrivalOutlook {
        let window = ArrivalOutlook.windowMinutes
        let preferred = office.services.indices.map { service in skills.contains { $0.favours(service) } }
        let start = now.advanced(byMilliseconds: -Int64(window * 60_000))
        let lately = tickets.reversed().prefix { $0.issuedAt >= start }
        let examples = lately.compactMap(entry).filter { entry in
            entry.rank != WaitingEntry.noRank || preferred[Int(entry.service)]
        }
        let open = tickets.first.map { now.minutes(since: $0.issuedAt) } ?? 0
        return ArrivalOutlook(examples: examples, overMinutes: min(max(open, window / 4), window))
    }

    func nextService(of ticket: Ticket) -> Int? {
        ticket.upcoming.first.flatMap { next in office.services.firstIndex { $0.id == next } }
    }

    /// Those who are aside come back when they said they would.
    private func returns(at now: Timestamp) -> [Return] {
        parked.sorted().compactMap { place in
            guard let parking = tickets[place].parking, let entry = entry(for: tickets[place]) else { return nil }
            return Return(minute: max(0, parking.until.minutes(since: now)), entry: entry)
        }
    }
}

extension CounterSkills {
    /// Whether the counter takes this service before another of its own.
    fileprivate func favours(_ service: Int) -> Bool {
        let own = preferences[service]
        return own != Self.notServed && preferences.contains { $0 > own }
    }
}
