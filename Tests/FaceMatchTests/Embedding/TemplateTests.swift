import FaceMatch
import Testing

@Suite("Templates")
struct TemplateTests {
    @Test("a template has length 1 and is most similar to itself")
    func normalised() throws {
        var generator = SplitMix(seed: 1)
        for _ in 0..<50 {
            let template = try Template.random(using: &generator)
            let other = try Template.random(using: &generator)
            #expect(abs(template.values.reduce(0) { $0 + $1 * $1 } - 1) < 1e-5)
            #expect(abs(template.similarity(to: template) - 1) < 1e-5)
            #expect(template.similarity(to: other) == other.similarity(to: template))
            #expect(abs(template.similarity(to: other)) < 0.6)
        }
    }

    @Test(
        "NaN, infinity, zero and other dimensions are refused",
        arguments: [
            [Float](repeating: .nan, count: 128), [Float](repeating: .infinity, count: 128),
            [Float](repeating: 0, count: 128), [Float](repeating: 1, count: 127), [Float](repeating: 1, count: 512), [],
            [Float](repeating: 1, count: 127) + [.nan],
        ]
    )
    func refused(values: [Float]) {
        let error = #expect(throws: FaceMatchError.self) { try Template(normalising: values) }
        #expect(error?.code == .templateInvalid)
    }

    @Test("a kept template of another model is refused, one of this model is the same as before")
    func models() throws {
        let template = try Template.shot(of: 3, noise: 0.3)
        let error = #expect(throws: FaceMatchError.self) {
            try Template(normalising: template.values, madeBy: "facenet-2015")
        }
        #expect(error?.code == .templateModel)
        let restored = try Template(normalising: template.values, madeBy: ModelCatalog.embedder.name)
        #expect(abs(restored.similarity(to: template) - 1) < 1e-6)
    }

    @Test("fusing shots brings a template nearer to its person than the single shots are")
    func fusing() throws {
        let person = try Template.shot(of: 7)
        let shots = try (1...3).map { try Template.shot(of: 7, noise: 0.15, seed: $0) }
        let fused = try Template.fused(shots.map { ($0, 1) })
        #expect(shots.allSatisfy { $0.similarity(to: person) < fused.similarity(to: person) })
    }

    @Test("a heavier shot pulls the fused template to its side")
    func weights() throws {
        let (first, second) = (try Template.shot(of: 0), try Template.shot(of: 1))
        let fused = try Template.fused([(first, 3), (second, 1)])
        #expect(fused.similarity(to: first) > 0.9)
        #expect(fused.similarity(to: second) < 0.4)
    }

    @Test("fusing nothing, or shots that cancel out, is refused")
    func fusingNothing() throws {
        let template = try Template.shot(of: 1)
        let opposite = try Template(normalising: template.values.map { -$0 })
        #expect(throws: FaceMatchError.self) { try Template.fused([]) }
        #expect(throws: FaceMatchError.self) { try Template.fused([(template, 1), (opposite, 1)]) }
    }
}
