/// A desk that serves some of the office's services.
package struct Counter: Hashable, Sendable, Identifiable {
    package let id: CounterID
    package let name: LocalizedText
    package let services: [ServiceID]
    /// Those of its services that it takes before its others, most preferred first. Nobody is overtaken for that more
    /// often than the office's bound allows.
    package let preferred: [ServiceID]
    package let hall: HallID?
    /// Planned times of every day when nobody is called here.
    package let breaks: [Session]

    package init(
        id: CounterID,
        name: LocalizedText,
        services: [ServiceID],
        preferred: [ServiceID] = [],
        hall: HallID? = nil,
        breaks: [Session] = []
    ) {
        self.id = id
        self.name = name
        self.services = services
        self.preferred = preferred
        self.hall = hall
        self.breaks = breaks
    }
}

extension Counter: Codable {
    private enum CodingKeys: CodingKey {
        case id, name, services, preferred, hall, breaks
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            id: container.decode(CounterID.self, forKey: .id),
            name: container.decode(LocalizedText.self, forKey: .name),
            services: container.decode([ServiceID].self, forKey: .services),
            preferred: container.decodeIfPresent([ServiceID].self, forKey: .preferred) ?? [],
            hall: container.decodeIfPresent(HallID.self, forKey: .hall),
            breaks: container.decodeIfPresent([Session].self, forKey: .breaks) ?? []
        )
    }
}
