import Foundation

/// One office: what it serves, where, and by which clock. A value of this type always describes a working office.
package struct Office: Hashable, Sendable, Identifiable {
    package let id: OfficeID
    package let name: LocalizedText
    /// IANA name of the time zone that decides when a day begins.
    package let timeZone: String
    package let services: [Service]
    package let counters: [Counter]
    /// The service of a ticket for which none was chosen.
    package let defaultService: ServiceID

    private let zone: TimeZone

    package static let expectedMinutesRange = 0.5...480.0

    package init(
        id: OfficeID,
        name: LocalizedText,
        timeZone: String = "Asia/Ho_Chi_Minh",
        services: [Service],
        counters: [Counter],
        defaultService: ServiceID
    ) throws(OfficeError) {
        guard let zone = TimeZone(identifier: timeZone) else { throw .unknownTimeZone(timeZone) }
        self.id = id
        self.name = name
        self.timeZone = timeZone
        self.services = services
        self.counters = counters
        self.defaultService = defaultService
        self.zone = zone
        try validate()
    }

    /// The office's calendar day at `moment`.
    package func day(at moment: Timestamp) -> ServiceDay {
        let date = Date(timeIntervalSince1970: Double(moment.milliseconds) / 1_000)
        return ServiceDay(of: moment, secondsFromUTC: zone.secondsFromGMT(for: date))
    }

    package func service(_ id: ServiceID) -> Service? {
        services.first { $0.id == id }
    }

    package func counter(_ id: CounterID) -> Counter? {
        counters.first { $0.id == id }
    }

    package func counters(serving service: ServiceID) -> [Counter] {
        counters.filter { $0.services.contains(service) }
    }
}

extension Office: Codable {
    private enum CodingKeys: CodingKey {
        case id, name, timeZone, services, counters, defaultService
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            id: container.decode(OfficeID.self, forKey: .id),
            name: container.decode(LocalizedText.self, forKey: .name),
            timeZone: container.decode(String.self, forKey: .timeZone),
            services: container.decode([Service].self, forKey: .services),
            counters: container.decode([Counter].self, forKey: .counters),
            defaultService: container.decode(ServiceID.self, forKey: .defaultService)
        )
    }
}
