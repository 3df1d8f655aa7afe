extension Event {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        func field<Value: Decodable>(_ key: CodingKeys) throws -> Value {
            try container.decode(Value.self, forKey: key)
        }
        func optional<Value: Decodable>(_ key: CodingKeys) throws -> Value? {
            try container.decodeIfPresent(Value.self, forKey: key)
        }
        switch try container.decode(Kind.self, forKey: .type) {
        case .dayOpened:
            self = try .dayOpened(
                day: field(.day),
                office: field(.office),
                source: optional(.source) ?? .configuration
            )
        case .officeChanged:
            self = try .officeChanged(office: field(.office), source: optional(.source) ?? .configuration)
        case .counterOpened: self = try .counterOpened(counter: field(.counter), staff: optional(.staff))
        case .counterPaused: self = try .counterPaused(counter: field(.counter), until: optional(.until))
        case .counterClosed: self = try .counterClosed(counter: field(.counter))
        case .eventsLost: self = try .eventsLost(after: field(.after))
        case .numbersContinued: self = try .numbersContinued(serials: field(.serials))
        case .actionUndone: self = try .actionUndone(sequence: field(.sequence), restored: field(.restored))
        case let kind: self = try Self.ofTicket(kind, ticket: field(.ticket), from: container)
        }
    }

    private static func ofTicket(
        _ kind: Kind,
        ticket: TicketID,
        from container: KeyedDecodingContainer<CodingKeys>
    ) throws -> Event {
        func field<Value: Decodable>(_ key: CodingKeys) throws -> Value {
            try container.decode(Value.self, forKey: key)
        }
        func optional<Value: Decodable>(_ key: CodingKeys) throws -> Value? {
            try container.decodeIfPresent(Value.self, forKey: key)
        }
        switch kind {
        case .ticketIssued: return try issued(ticket, from: container)
        case .serviceChanged: return try .serviceChanged(ticket: ticket, service: field(.service))
        case .serviceAdded: return try .serviceAdded(ticket: ticket, service: field(.service))
        case .priorityChanged: return try .priorityChanged(ticket: ticket, priority: optional(.priority))
        case .appointmentChanged: return try .appointmentChanged(ticket: ticket, appointment: optional(.appointment))
        case .ticketCalled:
            return try .ticketCalled(ticket: ticket, counter: field(.counter), reason: optional(.reason))
        case .serviceStarted: return .serviceStarted(ticket: ticket)
        case .serviceFinished:
            return try .serviceFinished(
                ticket: ticket,
                outcome: optional(.outcome) ?? .completed,
                next: optional(.next)
            )
        case .ticketParked: return try .ticketParked(ticket: ticket, reason: field(.reason), until: field(.until))
        case .ticketTransferred:
            return try .ticketTransferred(ticket: ticket, service: field(.service), counter: optional(.counter))
        case .ticketRated: return try .ticketRated(ticket: ticket, rating: field(.rating))
        case .ticketMerged: return try .ticketMerged(ticket: ticket, into: field(.into), services: field(.services))
        case .ticketExpired: return try .ticketExpired(ticket: ticket, reason: optional(.reason) ?? .dayChanged)
        case .ticketRecalled: return .ticketRecalled(ticket: ticket)
        case .ticketNoShow: return .ticketNoShow(ticket: ticket)
        case .ticketPutBack: return .ticketPutBack(ticket: ticket)
        case .ticketResumed: return .ticketResumed(ticket: ticket)
        case .ticketCancelled: return .ticketCancelled(ticket: ticket)
        case .dayOpened, .officeChanged, .counterOpened, .counterPaused, .counterClosed, .actionUndone, .eventsLost,
            .numbersContinued:
            throw DecodingError.dataCorruptedError(forKey: .type, in: container, debugDescription: "not of a ticket")
        }
    }

    private static func issued(
        _ ticket: TicketID,
        from container: KeyedDecodingContainer<CodingKeys>
    ) throws -> Event {
        try .ticketIssued(
            ticket: ticket,
            number: container.decode(TicketNumber.self, forKey: .number),
            service: container.decode(ServiceID.self, forKey: .service),
            origin: container.decode(TicketOrigin.self, forKey: .origin),
            arrival: container.decodeIfPresent(Arrival.self, forKey: .arrival) ?? Arrival(),
            rule: container.decodeIfPresent(RoutingRule.self, forKey: .rule)
        )
    }
}
