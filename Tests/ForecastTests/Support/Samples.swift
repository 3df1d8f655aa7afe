import QueueModel

/// 2026-11-23 08:00 in Viet Nam, a Monday.
let monday8 = Timestamp(milliseconds: 1_795_395_600_000)

extension Timestamp {
    static func + (moment: Timestamp, minutes: Double) -> Timestamp {
        moment.advanced(byMilliseconds: Int64((minutes * 60_000).rounded()))
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
    init(_ id: CounterID, _ services: ServiceID..., breaks: [Session] = []) {
        self.init(id: id, name: LocalizedText(id.rawValue), services: services, breaks: breaks)
    }
}

extension Office {
    static func sample(
        services: [Service] = [Service("papers", "A")],
        counters: [Counter] = [Counter("1", "papers")]
    ) throws(OfficeError) -> Office {
        try Office(
            id: "ward",
            name: LocalizedText("Ward"),
            services: services,
            counters: counters,
            defaultService: services.first?.id ?? "papers"
        )
    }
}

extension LogNormal {
    /// Practically always so many minutes.
    static func about(_ minutes: Double) -> LogNormal {
        LogNormal(meanMinutes: minutes, logDeviation: 1e-6)
    }
}

extension Durations {
    /// Serving takes practically always so many minutes, and nothing else takes any time.
    static func exact(serving minutes: [Double], noShowShare: Double = 0) -> Durations {
        Durations(
            serving: minutes.map { ServingTimes(times: .about($0), levelDeviation: 0) },
            todayDeviation: 0,
            walk: .about(1e-6),
            turnaround: .about(1e-6),
            lateness: .about(1e-6),
            reaction: .about(1e-6),
            absence: .about(1),
            noShowShare: noShowShare,
            pause: .about(1),
            pauseShare: 0
        )
    }
}
