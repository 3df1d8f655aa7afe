import FaceMatch
import Testing

/// A gallery that many tasks change, and what it should hold, under one number a change.
private actor SharedGallery {
    private var gallery = Gallery<Int>()
    private var all = BruteForce()

    func insert(_ template: Template, for key: Int) {
        gallery.insert(template, for: key)
        all.insert(template, for: key)
    }

    func remove(_ key: Int) {
        gallery.remove(key)
        all.remove(key)
    }

    /// Both at one moment.
    var now: (Gallery<Int>, BruteForce) { (gallery, all) }
}

@Suite("The gallery while it changes")
struct GalleryConcurrencyTests {
    @Test("each search sees the gallery as it was at one moment, while others insert and remove")
    func oneMoment() async throws {
        let shared = SharedGallery()
        var generator = SplitMix(seed: 11)
        for key in 0..<2_000 { await shared.insert(try .random(using: &generator), for: key) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<4 { group.addTask { try await change(shared, writer) } }
            for reader in 0..<4 { group.addTask { try await check(shared, reader) } }
            try await group.waitForAll()
        }
        let (gallery, all) = await shared.now
        #expect(gallery.count == all.entries.count && gallery.identities == all.identities)
    }

    private func change(_ shared: SharedGallery, _ writer: Int) async throws {
        var generator = SplitMix(seed: UInt64(100 + writer))
        for step in 0..<150 {
            await shared.insert(try .random(using: &generator), for: 10_000 + writer * 1_000 + step)
            await shared.remove(Int.random(in: 0..<2_000, using: &generator))
        }
    }

    private func check(_ shared: SharedGallery, _ reader: Int) async throws {
        var generator = SplitMix(seed: UInt64(200 + reader))
        for _ in 0..<15 {
            let probe = try Template.random(using: &generator)
            let (gallery, all) = await shared.now
            let matches = await gallery.search(probe, limit: 5, tasks: 2)
            #expect(all.agrees(with: matches, for: probe, limit: 5))
        }
    }
}
