import QueueModel

/// The names that the rows of tickets repeat, put together once.
struct OfficeLabels: Sendable {
    private let services: [ServiceID: String]
    private let counters: [CounterID: String]

    init(_ office: Office) {
        services = Dictionary(uniqueKeysWithValues: office.services.map { ($0.id, $0.name.both) })
        counters = Dictionary(uniqueKeysWithValues: office.counters.map { ($0.id, $0.name.both) })
    }

    /// The id of a service the office no longer has.
    func service(_ id: ServiceID) -> String {
        services[id] ?? id.rawValue
    }

    func counter(_ id: CounterID?) -> String {
        id.map { counters[$0] ?? $0.rawValue } ?? ""
    }
}
