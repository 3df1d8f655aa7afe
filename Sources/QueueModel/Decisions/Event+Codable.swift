/// One flat object with the kind under `type`, such as
/// `{"type":"ticketCalled","ticket":"…","counter":"1"}`.
extension Event: Codable {
    private enum CodingKeys: CodingKey {
        case type, day, office, ticket, number, service, origin, counter
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        func field<Value: Decodable>(_ key: CodingKeys) throws -> Value {
            try container.decode(Value.self, forKey: key)
        }
        switch try container.decode(Kind.self, forKey: .type) {
        case .dayOpened: self = try .dayOpened(day: field(.day), office: field(.office))
        case .officeChanged: self = try .officeChanged(office: field(.office))
        case .ticketIssued:
            self = try .ticketIssued(
                ticket: field(.ticket),
                number: field(.number),
                service: field(.service),
                origin: field(.origin)
            )
        case .ticketCalled: self = try .ticketCalled(ticket: field(.ticket), counter: field(.counter))
        case .ticketRecalled: self = try .ticketRecalled(ticket: field(.ticket))
        case .serviceStarted: self = try .serviceStarted(ticket: field(.ticket))
        case .serviceFinished: self = try .serviceFinished(ticket: field(.ticket))
        case .ticketNoShow: self = try .ticketNoShow(ticket: field(.ticket))
        case .ticketCancelled: self = try .ticketCancelled(ticket: field(.ticket))
        case .ticketExpired: self = try .ticketExpired(ticket: field(.ticket))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kind, forKey: .type)
        try container.encodeIfPresent(ticket, forKey: .ticket)
        switch self {
        case .dayOpened(let day, let office):
            try container.encode(day, forKey: .day)
            try container.encode(office, forKey: .office)
        case .officeChanged(let office):
            try container.encode(office, forKey: .office)
        case .ticketIssued(_, let number, let service, let origin):
            try container.encode(number, forKey: .number)
            try container.encode(service, forKey: .service)
            try container.encode(origin, forKey: .origin)
        case .ticketCalled(_, let counter):
            try container.encode(counter, forKey: .counter)
        case .ticketRecalled, .serviceStarted, .serviceFinished, .ticketNoShow, .ticketCancelled, .ticketExpired:
            break
        }
    }
}
