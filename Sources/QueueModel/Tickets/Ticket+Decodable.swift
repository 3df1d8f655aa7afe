/// Its JSON stands in the log (`Event.actionUndone`): a field that is missing, since the log is older than the field, is
/// read as that of a ticket that was just issued.
extension Ticket: Decodable {
    enum CodingKeys: CodingKey {
        case id, number, origin, issuedAt, service, state, priority, appointment, dossiers, queuedAt, parkedMilliseconds
        case parking, counter, reservedFor, callReason, calledAt, lastCalledAt, startedAt, closedAt, recalls, overtaken
        case transfers, keptPlace, upcoming, legs, rating
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            id: container.decode(TicketID.self, forKey: .id),
            number: container.decode(TicketNumber.self, forKey: .number),
            service: container.decode(ServiceID.self, forKey: .service),
            origin: container.decode(TicketOrigin.self, forKey: .origin),
            issuedAt: container.decode(Timestamp.self, forKey: .issuedAt)
        )
        try readMatter(from: container)
        try readSteps(from: container)
    }

    private mutating func readMatter(from container: KeyedDecodingContainer<CodingKeys>) throws {
        try container.read(&priority, .priority)
        try container.read(&appointment, .appointment)
        try container.read(&dossiers, .dossiers)
        try container.read(&reservedFor, .reservedFor)
        try container.read(&upcoming, .upcoming)
        try container.read(&legs, .legs)
    }

    private mutating func readSteps(from container: KeyedDecodingContainer<CodingKeys>) throws {
        try container.read(&state, .state)
        try container.read(&queuedAt, .queuedAt)
        try container.read(&parkedMilliseconds, .parkedMilliseconds)
        try container.read(&parking, .parking)
        try container.read(&counter, .counter)
        try container.read(&callReason, .callReason)
        try container.read(&calledAt, .calledAt)
        try container.read(&lastCalledAt, .lastCalledAt)
        try container.read(&startedAt, .startedAt)
        try container.read(&closedAt, .closedAt)
        try container.read(&recalls, .recalls)
        try container.read(&overtaken, .overtaken)
        try container.read(&transfers, .transfers)
        try container.read(&keptPlace, .keptPlace)
        try container.read(&rating, .rating)
    }
}

extension KeyedDecodingContainer {
    /// Leaves `value` as it is where the field is missing or null.
    fileprivate func read<Value: Decodable>(_ value: inout Value, _ key: Key) throws {
        if let read = try decodeIfPresent(Value.self, forKey: key) { value = read }
    }
}
