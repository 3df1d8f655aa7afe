import FaceMatch
import QueueModel
import Subjects
import Testing

@Suite("The renewal transform")
struct RenewalTransformTests {
    private let old = MasterKey.random().key
    private let new = MasterKey.random().key

    @Test("keeps every similarity", arguments: 0..<20 as Range<UInt64>)
    func similarities(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let transform = RenewalTransform(old)
        let first = try Template.random(using: &generator)
        for _ in 0..<20 {
            let second = try Template.random(using: &generator)
            let difference = try transform(first).similarity(to: transform(second)) - first.similarity(to: second)
            #expect(abs(difference) <= 1e-5)
        }
    }

    @Test("is the same for the same key, and leaves nothing of the template to be recognised")
    func secrecy() throws {
        var generator = SplitMix64(seed: 7)
        let (transform, again) = (RenewalTransform(old), RenewalTransform(old))
        let similarities = try (0..<100).map { _ in
            let template = try Template.random(using: &generator)
            #expect(try transform(template) == again(template))
            return try transform(template).similarity(to: template)
        }
        // Of independent directions in 128 dimensions: 0 on average, with a deviation of 1/√128 = 0.088.
        #expect(similarities.allSatisfy { abs($0) < 0.363 })
        #expect(abs(similarities.reduce(0, +) / 100) < 0.06)
    }

    @Test("a record of one key matches nothing under another: the same face is a stranger")
    func renewable() throws {
        var generator = SplitMix64(seed: 8)
        let (before, after) = (RenewalTransform(old), RenewalTransform(new))
        for _ in 0..<100 {
            let template = try Template.random(using: &generator)
            #expect(abs(try before(template).similarity(to: after(template))) < 0.363)
        }
    }

    @Test("is led over to another key without the template, time and again")
    func composition() throws {
        var generator = SplitMix64(seed: 9)
        let template = try Template.random(using: &generator)
        var key = old
        var turned = try RenewalTransform(key)(template)
        for _ in 0..<10 {
            let next = MasterKey.random().key
            turned = try RenewalTransform(from: RenewalTransform(key), to: RenewalTransform(next))(turned)
            key = next
        }
        #expect(abs(try turned.similarity(to: RenewalTransform(key)(template)) - 1) <= 1e-5)
    }
}
