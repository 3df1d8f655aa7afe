import QueueModel

/// 2026-11-23 08:00 in Viet Nam.
let monday8 = Timestamp(milliseconds: 1_795_395_600_000)

extension Service {
    static let papers = Service(
        id: "papers",
        letter: "A",
        name: LocalizedText(vi: "Hộ tịch", en: "Papers"),
        expectedMinutes: 10
    )
    static let land = Service(
        id: "land",
        letter: "B",
        name: LocalizedText(vi: "Đất đai", en: "Land"),
        expectedMinutes: 20
    )
}

extension Office {
    /// Counter 1 serves all services, counter 2 the last one.
    static func sample(id: OfficeID = "ward", services: [Service] = [.papers, .land]) throws -> Office {
        try Office(
            id: id,
            name: LocalizedText(vi: "Phường", en: "Ward"),
            services: services,
            counters: [
                Counter(id: "1", name: LocalizedText(vi: "Quầy 1", en: "Counter 1"), services: services.map(\.id)),
                Counter(
                    id: "2",
                    name: LocalizedText(vi: "Quầy 2", en: "Counter 2"),
                    services: services.suffix(1).map(\.id)
                ),
            ],
            defaultService: services[0].id,
            rules: QueueRules(noShowRecalls: 0, noShowSeconds: 0)
        )
    }
}

extension Command {
    static func issue(_ ticket: TicketID, _ service: ServiceID? = nil) -> Command {
        .issue(ticket: ticket, service: service, origin: .desk)
    }
}

extension Sequence<RecordedEvent> {
    /// The numbers of the tickets that were issued, in order.
    var numbersIssued: [String] {
        compactMap { recorded in
            guard case .ticketIssued(_, let number, _, _, _, _) = recorded.event else { return nil }
            return number.description
        }
    }
}
