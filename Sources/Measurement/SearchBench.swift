package import FaceMatch
import QueueModel

/// Times one-to-many searches in galleries of several sizes, and compares what they find with brute force.
package struct SearchBench: Sendable {
    /// Best keys that are searched for and compared.
    package static let limit = 5

    private let sizes: [Int]
    private let probeCount: Int
    private let seed: UInt64
    private let tasks: Int

    /// - Parameter tasks: how many share a search where all cores are used.
    package init(sizes: [Int], probes: Int, seed: UInt64, tasks: Int) {
        self.sizes = sizes.sorted()
        self.probeCount = probes
        self.seed = seed
        self.tasks = tasks
    }

    /// One template a person; every second probe is another shot of somebody in the smallest gallery, the others are
    /// strangers.
    package func run() async throws(FaceMatchError) -> SearchReport {
        var generator = SplitMix64(seed: seed)
        var gallery = Gallery<Int>()
        let first = try (0..<(sizes.first ?? 0)).map { _ throws(FaceMatchError) in
            try Template.random(using: &generator)
        }
        let probes = try probes(of: first, using: &generator)
        var truth = probes.map { BruteForceSearch($0, limit: Self.limit) }
        var results: [SearchReport.Size] = []
        for size in sizes {
            while gallery.count < size {
                let key = gallery.count
                let template = key < first.count ? first[key] : try Template.random(using: &generator)
                gallery.insert(template, for: key)
                for index in truth.indices { truth[index].offer(template, key) }
            }
            let timing = await SearchTiming(gallery, probes: probes, tasks: tasks)
            results.append(timing.report(exact: timing.found == truth.map(\.keys)))
        }
        return SearchReport(sizes: results)
    }

    private func probes(
        of people: [Template],
        using generator: inout SplitMix64
    ) throws(FaceMatchError) -> [Template] {
        try (0..<probeCount).map { index throws(FaceMatchError) in
            guard index.isMultiple(of: 2), !people.isEmpty else { return try Template.random(using: &generator) }
            return try people[index % people.count].anotherShot(using: &generator)
        }
    }
}
