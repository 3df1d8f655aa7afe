import FaceMatch

/// Every probe searched once on one thread and once on all cores, after a search that warms up.
struct SearchTiming {
    /// What each probe found, best first.
    private(set) var found: [[Int]] = []
    private let size: Int
    private let tasks: Int
    private let alone: Percentiles
    private let shared: Percentiles
    private let minimum: Duration

    init(_ gallery: Gallery<Int>, probes: [Template], tasks: Int) async {
        size = gallery.count
        self.tasks = tasks
        if let first = probes.first { _ = gallery.search(first, limit: SearchBench.limit) }
        var (durations, sharedDurations): ([Duration], [Duration]) = ([], [])
        let clock = ContinuousClock()
        for probe in probes {
            let start = clock.now
            found.append(gallery.search(probe, limit: SearchBench.limit).map(\.key))
            durations.append(start.duration(to: clock.now))
        }
        for probe in probes {
            let start = clock.now
            _ = await gallery.search(probe, limit: SearchBench.limit, tasks: tasks)
            sharedDurations.append(start.duration(to: clock.now))
        }
        alone = Percentiles(durations)
        shared = Percentiles(sharedDurations)
        minimum = durations.min() ?? .zero
    }

    func report(exact: Bool?) -> SearchReport.Size {
        SearchReport.Size(
            size: size,
            probes: alone.count,
            p50Milliseconds: alone.p50Milliseconds,
            p95Milliseconds: alone.p95Milliseconds,
            minimumMilliseconds: minimum / .milliseconds(1),
            allCores: SearchReport.AllCores(
                tasks: tasks,
                p50Milliseconds: shared.p50Milliseconds,
                p95Milliseconds: shared.p95Milliseconds
            ),
            bytesPerTemplate: Gallery<Int>.bytesPerTemplate,
            bytesPerSecond: Double(size * Gallery<Int>.bytesScannedPerTemplate) / alone.p50Milliseconds * 1_000,
            exact: exact
        )
    }
}
