import QueueModel

extension Event {
    /// The JSON of the events that make up most of a day; `nil` for all others, which are left to `JSONEncoder`.
    var plainJSON: String? {
        guard let ticket else { return nil }
        var object = PlainObjectWriter()
        switch self {
        case .ticketIssued(_, let number, let service, let origin, let arrival, nil):
            guard arrival.isPlain else { return nil }
            object.add(arrival)
            object.add("number", number.description)
            object.add("origin", origin)
            object.add("service", service)
        case .ticketCalled(_, let counter, let reason):
            object.add("counter", counter)
            if let reason { object.add("reason") { $0.add(reason) } }
        case .serviceFinished(_, let outcome, let next):
            if let next { object.add("next", next) }
            if outcome != .completed { object.add("outcome", outcome) }
        case .serviceStarted, .ticketRecalled, .ticketNoShow, .ticketPutBack, .ticketResumed, .ticketCancelled: break
        default: return nil
        }
        object.add("ticket", ticket)
        object.add("type", kind)
        return object.json
    }
}

extension Arrival {
    /// Without what few citizens have.
    fileprivate var isPlain: Bool { appointment == nil && !hasReadyDossier }
}

extension PlainObjectWriter {
    /// What is as usual is not written.
    fileprivate mutating func add(_ arrival: Arrival) {
        guard arrival != Arrival() else { return }
        add("arrival") { object in
            if arrival.dossiers != 1 { object.add("dossiers", Int64(arrival.dossiers)) }
            if let priority = arrival.priority { object.add("priority", priority) }
        }
    }

    fileprivate mutating func add(_ reason: CallReason) {
        switch reason {
        case .appointment(let at): add("at", at.milliseconds)
        case .chosen(let choice): add("choice", choice)
        case .priority(let id): add("class", id)
        case .firstInLine, .overdue, .keptPlace, .preferredService, .overtakingBound: break
        }
        add("code", reason.code)
        switch reason {
        case .keptPlace(let kept): add("kept", kept)
        case .preferredService(let id): add("service", id)
        case .overtakingBound(let times): add("times", Int64(times))
        case .firstInLine, .overdue, .appointment, .chosen, .priority: break
        }
    }
}
