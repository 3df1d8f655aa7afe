package import QueueModel

extension Office {
    /// Two services and two counters.
    package static var fuzzed: Office {
        get throws {
            let (first, second): (ServiceID, ServiceID) = ("reception", "results")
            return try Office(
                id: "fuzz",
                name: LocalizedText(vi: "Một cửa", en: "Office"),
                services: [
                    Service(id: first, letter: "A", name: LocalizedText(vi: "a", en: "a"), expectedMinutes: 5),
                    Service(id: second, letter: "B", name: LocalizedText(vi: "b", en: "b"), expectedMinutes: 5),
                ],
                counters: [
                    Counter(id: "1", name: LocalizedText(vi: "1", en: "1"), services: [first, second]),
                    Counter(id: "2", name: LocalizedText(vi: "2", en: "2"), services: [second]),
                ],
                defaultService: first
            )
        }
    }
}
