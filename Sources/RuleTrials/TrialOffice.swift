import QueueModel

/// The office of the trials: small, so that everything meets, with all that makes a difference: a preference, routing,
/// appointments, priorities and a low overtaking bound.
enum TrialOffice {
    /// Where and when a trial begins, a service day or two before the clocks change where they do.
    struct Setting {
        let timeZone: String
        let start: Timestamp
    }

    /// Hà Nội on 2026-11-23; Berlin on 2026-03-27 and 2026-10-23, at 08:00.
    private static let settings = [
        Setting(timeZone: "Asia/Ho_Chi_Minh", start: Timestamp(milliseconds: 1_795_395_600_000)),
        Setting(timeZone: "Europe/Berlin", start: Timestamp(milliseconds: 1_774_594_800_000)),
        Setting(timeZone: "Europe/Berlin", start: Timestamp(milliseconds: 1_792_735_200_000)),
    ]

    static func setting(ofSeed seed: UInt64) -> Setting {
        settings[Int(seed % UInt64(settings.count))]
    }

    static func office(
        timeZone: String,
        expectedMinutes: Double = 10,
        preferred: ServiceID = "land",
        rules: QueueRules = QueueRules(overtakingBound: 3, maximumWaitMinutes: 20)
    ) throws(OfficeError) -> Office {
        try Office(
            id: "trial",
            name: text("Trial"),
            timeZone: timeZone,
            services: [
                service("papers", "A", expectedMinutes), service("land", "B", 20), service("results", "C", 10),
            ],
            counters: [
                counter("1", ["papers"]), counter("2", ["papers", "land"], preferred: [preferred]),
                counter("3", ["land", "results"]),
            ],
            defaultService: "papers",
            routing: [.appointmentToday, .dossierReady("results"), .agent(dossiers: 5, "land")],
            rules: rules
        )
    }

    private static func service(_ id: ServiceID, _ letter: String, _ minutes: Double) -> Service {
        Service(id: id, letter: letter, name: text(id.rawValue), expectedMinutes: minutes)
    }

    private static func counter(_ id: CounterID, _ services: [ServiceID], preferred: [ServiceID] = []) -> Counter {
        Counter(id: id, name: text(id.rawValue), services: services, preferred: preferred)
    }

    private static func text(_ text: String) -> LocalizedText {
        LocalizedText(vi: text, en: text)
    }
}
