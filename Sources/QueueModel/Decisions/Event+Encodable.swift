/// One flat object with the kind under `type`, such as
/// `{"type":"ticketCalled","ticket":"…","counter":"1","reason":{"code":"first-in-line"}}`.
///
/// What is as usual is not written, and what an older log does not have is read as usual.
extension Event: Codable {
    enum CodingKeys: CodingKey {
        case type, day, office, ticket, number, service, origin, counter, arrival, rule, priority, appointment, reason
        case outcome, next, until, into, services, sequence, restored, staff, rating, source
        case after, serials
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kind, forKey: .type)
        if case .actionUndone(let sequence, let restored) = self {
            try container.encode(sequence, forKey: .sequence)
            try container.encode(restored, forKey: .restored)
        }
        try container.encodeIfPresent(ticket, forKey: .ticket)
        try encodeOffice(to: &container)
        try encodeMatter(to: &container)
        try encodeStep(to: &container)
    }

    private func encodeOffice(to container: inout KeyedEncodingContainer<CodingKeys>) throws {
        switch self {
        case .dayOpened(let day, let office, let source):
            try container.encode(day, forKey: .day)
            try container.encode(office, forKey: .office)
            if source != .configuration { try container.encode(source, forKey: .source) }
        case .officeChanged(let office, let source):
            try container.encode(office, forKey: .office)
            if source != .configuration { try container.encode(source, forKey: .source) }
        case .counterOpened(let counter, let staff):
            try container.encode(counter, forKey: .counter)
            try container.encodeIfPresent(staff, forKey: .staff)
        case .counterPaused(let counter, let until):
            try container.encode(counter, forKey: .counter)
            try container.encodeIfPresent(until, forKey: .until)
        case .counterClosed(let counter):
            try container.encode(counter, forKey: .counter)
        case .eventsLost(let last):
            try container.encode(last, forKey: .after)
        case .numbersContinued(let serials):
            try container.encode(serials, forKey: .serials)
        default:
            break
        }
    }

    /// What a ticket is about.
    private func encodeMatter(to container: inout KeyedEncodingContainer<CodingKeys>) throws {
        switch self {
        case .ticketIssued(_, let number, let service, let origin, let arrival, let rule):
            try container.encode(number, forKey: .number)
            try container.encode(service, forKey: .service)
            try container.encode(origin, forKey: .origin)
            if arrival != Arrival() { try container.encode(arrival, forKey: .arrival) }
            try container.encodeIfPresent(rule, forKey: .rule)
        case .serviceChanged(_, let service), .serviceAdded(_, let service):
            try container.encode(service, forKey: .service)
        case .priorityChanged(_, let priority):
            try container.encodeIfPresent(priority, forKey: .priority)
        case .appointmentChanged(_, let appointment):
            try container.encodeIfPresent(appointment, forKey: .appointment)
        case .ticketMerged(_, let into, let services):
            try container.encode(into, forKey: .into)
            try container.encode(services, forKey: .services)
        default:
            break
        }
    }

    /// What becomes of a ticket.
    private func encodeStep(to container: inout KeyedEncodingContainer<CodingKeys>) throws {
        switch self {
        case .ticketCalled(_, let counter, let reason):
            try container.encode(counter, forKey: .counter)
            try container.encodeIfPresent(reason, forKey: .reason)
        case .serviceFinished(_, let outcome, let next):
            if outcome != .completed { try container.encode(outcome, forKey: .outcome) }
            try container.encodeIfPresent(next, forKey: .next)
        case .ticketParked(_, let reason, let until):
            try container.encode(reason, forKey: .reason)
            try container.encode(until, forKey: .until)
        case .ticketTransferred(_, let service, let counter):
            try container.encode(service, forKey: .service)
            try container.encodeIfPresent(counter, forKey: .counter)
        case .ticketRated(_, let rating):
            try container.encode(rating, forKey: .rating)
        case .ticketExpired(_, let reason):
            if reason != .dayChanged { try container.encode(reason, forKey: .reason) }
        default:
            break
        }
    }
}
