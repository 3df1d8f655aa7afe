/// What a configuration does not say is as in the standard office, so that older ones can be read.
extension Office: Codable {
    private enum CodingKeys: CodingKey {
        case id, name, timeZone, services, counters, defaultService
        case hours, halls, staff, priorityClasses, routing, rules, notices
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        func field<Value: Decodable>(_ key: CodingKeys, or standard: Value) throws -> Value {
            try container.decodeIfPresent(Value.self, forKey: key) ?? standard
        }
        try self.init(
            id: container.decode(OfficeID.self, forKey: .id),
            name: container.decode(LocalizedText.self, forKey: .name),
            timeZone: container.decode(String.self, forKey: .timeZone),
            services: container.decode([Service].self, forKey: .services),
            counters: container.decode([Counter].self, forKey: .counters),
            defaultService: container.decode(ServiceID.self, forKey: .defaultService),
            hours: field(.hours, or: .standard),
            halls: field(.halls, or: []),
            staff: field(.staff, or: []),
            priorityClasses: field(.priorityClasses, or: PriorityClass.standard),
            routing: field(.routing, or: Self.standardRouting),
            rules: field(.rules, or: QueueRules()),
            notices: field(.notices, or: [])
        )
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(name, forKey: .name)
        try container.encode(timeZone, forKey: .timeZone)
        try container.encode(services, forKey: .services)
        try container.encode(counters, forKey: .counters)
        try container.encode(defaultService, forKey: .defaultService)
        try container.encode(hours, forKey: .hours)
        try container.encode(halls, forKey: .halls)
        try container.encode(staff, forKey: .staff)
        try container.encode(priorityClasses, forKey: .priorityClasses)
        try container.encode(routing, forKey: .routing)
        try container.encode(rules, forKey: .rules)
        try container.encode(notices, forKey: .notices)
    }
}
