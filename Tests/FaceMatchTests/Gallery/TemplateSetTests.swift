import FaceMatch
import Foundation
import Testing

@Suite("The templates of one person")
struct TemplateSetTests {
    private static let threshold: Float = 0.47
    private static let clear = threshold + TemplateSet.learningMargin

    /// A face at an angle to the owner's, in degrees, towards a stranger at a right angle to it.
    private func face(_ angle: Float, towards stranger: Int = 1) throws -> Template {
        var values = [Float](repeating: 0, count: Template.dimension)
        let turn = angle * .pi / 180
        values[0] = cos(turn)
        values[stranger] = sin(turn)
        return try Template(normalising: values)
    }

    private func kept(
        _ template: Template,
        quality: Float = 0.8,
        at time: Duration = .zero,
        model: String = ModelCatalog.embedder.name
    ) -> KeptTemplate {
        KeptTemplate(template, quality: quality, takenAt: time, model: model)
    }

    private func enrolled() throws -> TemplateSet { TemplateSet(enrolling: kept(try face(0))) }

    @Test("learn what is known with room to spare, and nothing that is merely known")
    func margin() throws {
        let edge = Self.clear.angle
        var set = try enrolled()
        #expect(try !set.learn(kept(face(edge + 1)), threshold: Self.threshold))
        #expect(try !set.learn(kept(face(Self.threshold.angle)), threshold: Self.threshold))
        #expect(try !set.learn(kept(face(0.01 + 20)), threshold: .infinity))
        #expect(set.learned.isEmpty)
        #expect(try set.learn(kept(face(edge - 1)), threshold: Self.threshold))
        #expect(try set.all.map(\.template) == [face(0), face(edge - 1)])
    }

    @Test("are not led away by faces that are each a little off the last", arguments: 1...20)
    func poisoning(seed: UInt64) throws {
        var generator = SplitMix(seed: seed)
        let owner = try Template.random(using: &generator)
        let stranger = try Template.random(using: &generator)
        var set = TemplateSet(enrolling: kept(owner))
        var careless = [owner]
        for step in 0...200 {
            let share = Float(step) / 200
            let noise = try Template.random(using: &generator)
            let shot = try Template.fused([(owner, 1 - share), (stranger, share), (noise, 0.2)])
            _ = set.learn(kept(shot, quality: 1, at: .seconds(step)), threshold: Self.threshold)
            if careless.contains(where: { $0.similarity(to: shot) >= Self.clear }) { careless.append(shot) }
            #expect(set.all.allSatisfy { $0.template.similarity(to: owner) >= Self.clear })
        }
        let last = try #require(careless.last)
        #expect(last.similarity(to: owner) < Self.threshold, "the same walk deceives who compares with all templates")
        #expect(set.all.allSatisfy { $0.template.similarity(to: stranger) < 0.97 })
        #expect(set.enrolled.template == owner)
        #expect(set.learned.count > 0)
    }

    @Test("never exceed the limit, whatever comes", arguments: 1...20)
    func limit(seed: UInt64) throws {
        var generator = SplitMix(seed: seed)
        let owner = try Template.random(using: &generator)
        var set = TemplateSet(enrolling: kept(owner))
        var largest = 0
        for step in 0..<200 {
            let noise = try Template.random(using: &generator)
            let shot = try Template.fused([(owner, 1), (noise, .random(in: 0...1, using: &generator))])
            let quality = Float.random(in: 0...1, using: &generator)
            _ = set.learn(kept(shot, quality: quality, at: .seconds(step)), threshold: Self.threshold)
            largest = max(largest, set.all.count)
        }
        #expect(largest == TemplateSet.limit)
        #expect(set.enrolled.template == owner)
    }

    /// Faces of the owner that differ from each other and agree well enough.
    private func full(qualities: [Float] = [0.7, 0.5, 0.6]) throws -> TemplateSet {
        var set = try enrolled()
        for (index, quality) in qualities.enumerated() {
            let shot = try face(25, towards: index + 1)
            #expect(try set.learn(kept(shot, quality: quality, at: .seconds(index)), threshold: Self.threshold))
        }
        return set
    }

    @Test("replace the poorest by a better one, and by nothing that is poorer still")
    func quality() throws {
        var set = try full()
        #expect(try !set.learn(kept(face(25, towards: 9), quality: 0.4, at: .seconds(9)), threshold: Self.threshold))
        #expect(try set.learn(kept(face(25, towards: 9), quality: 0.55, at: .seconds(9)), threshold: Self.threshold))
        #expect(set.learned.map(\.quality) == [0.7, 0.6, 0.55])
    }

    @Test("replace the oldest of equal quality, and after years even a better one by one of today")
    func age() throws {
        var set = try full(qualities: [0.6, 0.6, 0.6])
        #expect(try set.learn(kept(face(25, towards: 9), quality: 0.6, at: .seconds(9)), threshold: Self.threshold))
        #expect(set.learned.map(\.takenAt) == [.seconds(1), .seconds(2), .seconds(9)])
        let later = KeptTemplate.halfLife * 2
        #expect(try set.learn(kept(face(25, towards: 8), quality: 0.2, at: later), threshold: Self.threshold))
        #expect(set.learned.map(\.takenAt) == [.seconds(2), .seconds(9), later])
        #expect(abs(set.learned[0].worth(at: later) - 0.15) < 0.001)
    }

    @Test("take what shows the same moment only in the place of a poorer one, and never in that of the enrolled one")
    func sameMoment() throws {
        var set = try enrolled()
        #expect(try !set.learn(kept(face(5), quality: 1), threshold: Self.threshold))
        #expect(try set.learn(kept(face(30), quality: 0.5), threshold: Self.threshold))
        #expect(try !set.learn(kept(face(35), quality: 0.4), threshold: Self.threshold))
        #expect(try set.learn(kept(face(35), quality: 0.6), threshold: Self.threshold))
        #expect(try set.all.map(\.template) == [face(0), face(35)])
    }

    @Test("drop a learned one that is far less like the others than they are like each other")
    func outlier() throws {
        var set = try enrolled()
        let odd = try face(54, towards: 2)
        #expect(try set.learn(kept(odd), threshold: Self.threshold), "of two nobody can say which is the outlier")
        #expect(try set.learn(kept(face(20, towards: 3), at: .seconds(1)), threshold: Self.threshold))
        #expect(set.learned.count == 1 && set.learned[0].template != odd)
        #expect(try !set.learn(kept(odd, quality: 1), threshold: Self.threshold))
        #expect(try set.learn(kept(face(20, towards: 4), at: .seconds(2)), threshold: Self.threshold))
        #expect(set.learned.map(\.takenAt) == [.seconds(1), .seconds(2)])
    }

    @Test("take the settled form of the enrolled template once, if it is clearly the same face")
    func settling() throws {
        var set = try enrolled()
        #expect(try !set.settle(on: kept(face(90)), threshold: Self.threshold))
        #expect(try set.settle(on: kept(face(30)), threshold: Self.threshold))
        #expect(try !set.settle(on: kept(face(60)), threshold: Self.threshold))
        #expect(try set.all.map(\.template) == [face(30)])
        var learning = try enrolled()
        #expect(try learning.learn(kept(face(30)), threshold: Self.threshold))
        #expect(try !learning.settle(on: kept(face(20)), threshold: Self.threshold))
    }

    @Test("keep the model's name, and take nothing of another model")
    func otherModel() throws {
        var set = try enrolled()
        #expect(set.enrolled.model == ModelCatalog.embedder.name)
        #expect(try !set.learn(kept(face(30), model: "facenet-2015"), threshold: Self.threshold))
        #expect(try !set.settle(on: kept(face(30), model: "facenet-2015"), threshold: Self.threshold))
        #expect(try set == enrolled())
    }
}

extension Float {
    /// The angle, in degrees, between two templates of this similarity.
    fileprivate var angle: Float { acos(self) * 180 / .pi }
}
