import QueueModel

/// 2026-11-23 08:00 in Viet Nam, a Monday.
let monday8 = Timestamp(milliseconds: 1_795_395_600_000)

extension Timestamp {
    static func + (moment: Timestamp, minutes: Double) -> Timestamp {
        moment.advanced(byMilliseconds: Int64(minutes * 60_000))
    }
}

extension LocalizedText {
    init(_ text: String) {
        self.init(vi: text, en: text)
    }
}

extension Service {
    init(_ id: ServiceID, _ letter: String, minutes: Double = 10) {
        self.init(id: id, letter: letter, name: LocalizedText(id.rawValue), expectedMinutes: minutes)
    }
}

extension Counter {
    init(_ id: CounterID, _ services: ServiceID..., preferred: [ServiceID] = []) {
        self.init(id: id, name: LocalizedText(id.rawValue), services: services, preferred: preferred)
    }
}

extension QueueRules {
    /// A no-show at once, so that tests of other things need not wait for it.
    static let impatient = QueueRules(noShowRecalls: 0, noShowSeconds: 0)
}

extension Office {
    /// Three services and three counters: 1 takes papers, 2 papers and land, 3 land and results.
    static func sample(
        id: OfficeID = "ward",
        timeZone: String = "Asia/Ho_Chi_Minh",
        services: [Service] = [Service("papers", "A"), Service("land", "B", minutes: 20), Service("results", "C")],
        counters: [Counter] = [
            Counter("1", "papers"), Counter("2", "papers", "land"), Counter("3", "land", "results"),
        ],
        defaultService: ServiceID = "papers",
        staff: [StaffID] = [],
        routing: [RoutingRule] = Office.standardRouting,
        rules: QueueRules = .impatient
    ) throws(OfficeError) -> Office {
        try Office(
            id: id,
            name: LocalizedText("Ward"),
            timeZone: timeZone,
            services: services,
            counters: counters,
            defaultService: defaultService,
            staff: staff,
            routing: routing,
            rules: rules
        )
    }
}
