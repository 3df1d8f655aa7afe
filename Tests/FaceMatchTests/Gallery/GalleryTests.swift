import FaceMatch
import Testing

@Suite("The gallery")
struct GalleryTests {
    @Test("a search gives what comparing with every template gives", arguments: [1, 2, 7, 100, 500])
    func exact(size: Int) throws {
        var generator = SplitMix(seed: UInt64(size))
        var gallery = Gallery<Int>()
        var all: [(key: Int, template: Template)] = []
        for _ in 0..<size {
            let entry = (
                key: Int.random(in: 0..<max(1, size / 2), using: &generator),
                template: try Template.random(using: &generator)
            )
            all.append(entry)
            gallery.insert(entry.template, for: entry.key)
        }
        for key in [0, size / 3] {
            gallery.remove(key)
            all.removeAll { $0.key == key }
        }
        let probe = try Template.random(using: &generator)
        let best = Dictionary(all.map { ($0.key, $0.template.similarity(to: probe)) }, uniquingKeysWith: max)
        let expected = best.sorted { $0.value > $1.value }.prefix(5)
        let found = gallery.search(probe, limit: 5)
        #expect(found.map(\.key) == expected.map(\.key))
        #expect(found.map(\.score) == expected.map(\.value))
        #expect(gallery.count == all.count)
        #expect(gallery.identities == best.count)
    }

    @Test("a key with several templates comes once, with the best of them")
    func severalTemplates() throws {
        var gallery = Gallery<String>()
        gallery.insert(try .shot(of: 1), for: "a")
        gallery.insert(try .shot(of: 2), for: "a")
        gallery.insert(try .shot(of: 3), for: "b")
        let found = gallery.search(try .shot(of: 2), limit: 10)
        #expect(found.map(\.key) == ["a", "b"])
        #expect(found.first.map { abs($0.score - 1) < 1e-5 } == true)
    }

    @Test("an empty gallery, an unknown key and a limit of none are harmless")
    func empty() throws {
        var gallery = Gallery<Int>()
        gallery.remove(5)
        #expect(try gallery.search(.shot(of: 1), limit: 3).isEmpty)
        gallery.insert(try .shot(of: 1), for: 1)
        #expect(try gallery.search(.shot(of: 1), limit: 0).isEmpty)
        gallery.remove(1)
        #expect(gallery.count == 0 && !gallery.contains(1))
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
}
