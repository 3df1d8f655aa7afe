import FaceMatch
import Testing

@Suite("The gallery")
struct GalleryTests {
    @Test(
        "a search gives what comparing with every template gives, after insertions and removals",
        arguments: [1, 2, 7, 8, 9, 100, 2_047, 2_048, 2_049, 4_500]
    )
    func exact(size: Int) async throws {
        var generator = SplitMix(seed: UInt64(size))
        var gallery = Gallery<Int>()
        var all = BruteForce()
        for _ in 0..<size {
            let key = Int.random(in: 0..<max(1, size / 2), using: &generator)
            let template = try Template.random(using: &generator)
            gallery.insert(template, for: key)
            all.insert(template, for: key)
        }
        for key in [0, size / 3, size / 4] {
            gallery.remove(key)
            all.remove(key)
        }
        #expect(gallery.count == all.entries.count)
        #expect(gallery.identities == all.identities)
        for limit in [1, 5, 20] {
            let probe = try Template.random(using: &generator)
            let matches = gallery.search(probe, limit: limit)
            #expect(all.agrees(with: matches, for: probe, limit: limit))
            #expect(await gallery.search(probe, limit: limit, tasks: 3) == matches)
        }
    }

    @Test("among families that look alike, a search is as exact")
    func families() throws {
        var generator = SplitMix(seed: 5)
        var gallery = Gallery<Int>()
        var all = BruteForce()
        for key in 0..<1_500 {
            let template = try Template.shot(of: key % 6, noise: 0.05, seed: UInt64(key))
            gallery.insert(template, for: key)
            all.insert(template, for: key)
        }
        for person in 0..<6 {
            let probe = try Template.shot(of: person, noise: 0.05, seed: generator.next())
            #expect(all.agrees(with: gallery.search(probe, limit: 5), for: probe, limit: 5))
        }
    }

    @Test("a key with several templates comes once, with the best of them")
    func severalTemplates() throws {
        var gallery = Gallery<String>()
        gallery.insert(try .shot(of: 1), for: "a")
        gallery.insert(try .shot(of: 2), for: "a")
        gallery.insert(try .shot(of: 3), for: "b")
        let found = gallery.search(try .shot(of: 2), limit: 10)
        #expect(found == [Match(key: "a", score: 1), Match(key: "b", score: 0)])
    }

    @Test("of equal scores the key that came first wins, wherever the limit falls", arguments: 1...4)
    func ties(limit: Int) async throws {
        var gallery = Gallery<Int>()
        for key in 0..<5_000 { gallery.insert(try .shot(of: key % 128), for: key) }
        let expected = (0..<limit).map { 7 + 128 * $0 }
        #expect(try gallery.search(.shot(of: 7), limit: limit).map(\.key) == expected)
        #expect(try await gallery.search(.shot(of: 7), limit: limit, tasks: 2).map(\.key) == expected)
    }

    @Test("an empty gallery, an unknown key and a limit of none are harmless")
    func empty() async throws {
        var gallery = Gallery<Int>()
        gallery.remove(5)
        #expect(try gallery.search(.shot(of: 1), limit: 3).isEmpty)
        #expect(try await gallery.search(.shot(of: 1), limit: 3, tasks: 4).isEmpty)
        gallery.insert(try .shot(of: 1), for: 1)
        #expect(try gallery.search(.shot(of: 1), limit: 0).isEmpty)
        gallery.remove(1)
        #expect(gallery.count == 0 && !gallery.contains(1))
    }

    @Test("a key that went and comes again is found by its new template only")
    func reuse() throws {
        var gallery = Gallery<Int>()
        for key in 0..<10 { gallery.insert(try .shot(of: key), for: key) }
        gallery.remove(4)
        gallery.insert(try .shot(of: 50), for: 99)
        gallery.insert(try .shot(of: 51), for: 4)
        #expect(try gallery.search(.shot(of: 51), limit: 1) == [Match(key: 4, score: 1)])
        #expect(try gallery.search(.shot(of: 50), limit: 1) == [Match(key: 99, score: 1)])
        #expect(try gallery.search(.shot(of: 4), limit: 11).allSatisfy { $0.score == 0 })
        #expect(gallery.identities == 11 - 1 + 1 && gallery.count == 11)
    }

    @Test("a copy is not changed by what happens to the original")
    func valueSemantics() throws {
        var gallery = Gallery<Int>()
        gallery.insert(try .shot(of: 1), for: 1)
        let copy = gallery
        gallery.remove(1)
        #expect(copy.count == 1)
        #expect(try copy.search(.shot(of: 1), limit: 1).first?.key == 1)
    }

    @Test("a template takes no more than 400 bytes, of which a search reads 72")
    func size() {
        #expect(Gallery<Int>.bytesPerTemplate == 396)
        #expect(Gallery<Int>.bytesScannedPerTemplate == 72)
    }
}
