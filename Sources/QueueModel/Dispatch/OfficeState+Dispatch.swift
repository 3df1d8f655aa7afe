extension OfficeState {
    /// What each configured counter may call, in the order of `office.counters`.
    package var skills: [CounterSkills] {
        office.counters.enumerated().map { CounterSkills(of: $1, at: $0, in: office) }
    }

    func skills(of id: CounterID) -> CounterSkills? {
        office.counters.firstIndex { $0.id == id }.map { CounterSkills(of: office.counters[$0], at: $0, in: office) }
    }

    /// What dispatch needs to know of a ticket that waits, or would; `nil` for an unknown ticket or service.
    package func entry(for ticket: Ticket) -> WaitingEntry? {
        guard let place = places[ticket.id],
            let service = office.services.firstIndex(where: { $0.id == ticket.service })
        else { return nil }
        let counter = ticket.reservedFor.flatMap { id in office.counters.firstIndex { $0.id == id } }
        return WaitingEntry(
            place: Int32(place),
            service: Int32(service),
            reservedFor: counter.map(Int32.init) ?? WaitingEntry.anyCounter,
            rank: ticket.priority.flatMap { office.priorityClass($0)?.rank }.map(Int32.init) ?? WaitingEntry.noRank,
            dueFrom: due(ticket) ?? .distantFuture,
            overdueFrom: ticket.overdueFrom(maximumWaitMinutes: office.rules.maximumWaitMinutes),
            overtaken: Int32(ticket.overtaken)
        )
    }

    /// An appointment counts only while the ticket waits for the service it was made for.
    private func due(_ ticket: Ticket) -> Timestamp? {
        guard let appointment = ticket.appointment, appointment.service == ticket.service else { return nil }
        return office.rules.due(appointment, arrivedAt: ticket.issuedAt)
    }

    /// Why the rule called the ticket at `index` of the waiting room.
    func reason(for choice: DispatchChoice) -> CallReason {
        let entry = room.waiting[choice.index]
        let ticket = tickets[Int(entry.place)]
        switch choice.ground {
        case .overtakingBound: return .overtakingBound(times: ticket.overtaken)
        case .appointment: return ticket.appointment.map { .appointment(at: $0.at) } ?? .firstInLine
        case .priority: return ticket.priority.map { .priority($0) } ?? .firstInLine
        case .overdue: return .overdue
        case .preference: return .preferredService(ticket.service)
        case .arrival: return ticket.keptPlace.map { .keptPlace($0) } ?? .firstInLine
        }
    }
}
