package import QueueModel

extension World {
    /// A ward's one-stop office of 12 counters and 800 to 1,000 visitors a day.
    ///
    /// The seed decides how far the office's expected minutes are off and how fast each clerk is.
    package static func standard(seed: UInt64) throws(OfficeError) -> World {
        var draws = SplitMix64(seed: seed)
        let matters = StandardMatter.allCases
        let office = try Office(
            id: "ward",
            name: LocalizedText(vi: "Bộ phận một cửa", en: "One-stop office"),
            services: matters.map { matter in
                matter.service(expectedMinutes: matter.meanMinutes * (1 + draws.normal(deviation: 0.2)))
            },
            counters: StandardCounter.all.map(\.counter),
            defaultService: StandardMatter.certification.id
        )
        return World(
            office: office,
            matters: matters.map { Matter(share: $0.share, serving: $0.serving) },
            clerks: office.counters.map { _ in LogNormal(meanMinutes: 1, logDeviation: 0.12).quantile(draws.unit()) },
            visitors: 800...1_000,
            doors: [7.33 * 60..<11.1 * 60, 13 * 60..<16.5 * 60],
            peaks: [
                ArrivalRate.Peak(centre: 8.75 * 60, width: 45, height: 2),
                ArrivalRate.Peak(centre: 14.25 * 60, width: 40, height: 1.2),
            ],
            habits: .standard
        )
    }
}
