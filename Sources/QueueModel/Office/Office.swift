import Foundation

/// One office: what it serves, where, when and by which rules. A value of this type always describes a working office.
package struct Office: Hashable, Sendable, Identifiable {
    package let id: OfficeID
    package let name: LocalizedText
    /// IANA name of the time zone that decides when a day begins.
    package let timeZone: String
    package private(set) var services: [Service]
    package let counters: [Counter]
    /// The service of a ticket for which none was chosen and no rule of `routing` found one.
    package let defaultService: ServiceID
    package let hours: OpeningHours
    package let halls: [Hall]
    /// Opaque ids of those who work here; empty when the office does not keep such a list.
    package let staff: [StaffID]
    package let priorityClasses: [PriorityClass]
    package let routing: [RoutingRule]
    package let rules: QueueRules
    /// What everybody in the hall is told, in the order in which it is shown.
    package let notices: [Notice]

    private let zone: TimeZone

    package static let expectedMinutesRange = 0.5...480.0
    package static let standardRouting: [RoutingRule] = [.appointmentToday]

    package init(
        id: OfficeID,
        name: LocalizedText,
        timeZone: String = "Asia/Ho_Chi_Minh",
        services: [Service],
        counters: [Counter],
        defaultService: ServiceID,
        hours: OpeningHours = .standard,
        halls: [Hall] = [],
        staff: [StaffID] = [],
        priorityClasses: [PriorityClass] = PriorityClass.standard,
        routing: [RoutingRule] = standardRouting,
        rules: QueueRules = QueueRules(),
        notices: [Notice] = []
    ) throws(OfficeError) {
        guard let zone = TimeZone(identifier: timeZone) else { throw .unknownTimeZone(timeZone) }
        self.id = id
        self.name = name
        self.timeZone = timeZone
        self.services = services
        self.counters = counters
        self.defaultService = defaultService
        self.hours = hours
        self.halls = halls
        self.staff = staff
        self.priorityClasses = priorityClasses
        self.routing = routing
        self.rules = rules
        self.notices = notices
        self.zone = zone
        try validate()
    }

    /// The same office with that service open or closed.
    package func with(_ id: ServiceID, isOpen: Bool) throws(OfficeError) -> Office {
        guard isOpen || id != defaultService else { throw .defaultServiceClosed(id) }
        var changed = self
        for index in services.indices where services[index].id == id { changed.services[index].isOpen = isOpen }
        return changed
    }

    /// What everybody is told at `moment`.
    package func notices(at moment: Timestamp) -> [Notice] {
        notices.filter { $0.isShown(at: moment) }
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

    package func priorityClass(_ id: PriorityID) -> PriorityClass? {
        priorityClasses.first { $0.id == id }
    }

    package var dispatchRule: DispatchRule {
        DispatchRule(overtakingBound: Int32(rules.overtakingBound))
    }

    package func secondsFromUTC(at moment: Timestamp) -> Int {
        zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment.milliseconds) / 1_000))
    }
}
