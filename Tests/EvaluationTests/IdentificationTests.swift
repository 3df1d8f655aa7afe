import Evaluation
import FaceMatch
import Testing

@Suite("Open-set identification")
struct IdentificationTests {
    let scratch: Scratch
    private let policy = DecisionPolicy(calibration: .sample)

    init() throws {
        scratch = try Scratch()
    }

    private func folder(pictures: [Int]) throws -> FaceFolder {
        for (person, count) in pictures.enumerated() {
            try scratch.folder("p\(person + 100)")
            for number in 0..<count { try scratch.file("p\(person + 100)/\(number).jpg") }
        }
        return try FaceFolder(path: scratch.path)
    }

    private func wanted(impostors: Int, seed: UInt64 = 1) -> IdentificationProtocol {
        IdentificationProtocol(galleryShots: 1, probeShots: 2, impostors: impostors, seed: seed)
    }

    @Test("people are dealt out by the protocol, the same for the same seed")
    func plan() throws {
        let folder = try folder(pictures: [5, 3, 2, 1, 1, 1, 0, 4])
        let plan = try IdentificationPlan(wanted(impostors: 2), folder: folder, exclusions: .none)
        #expect(plan.mates.map(\.name) == ["p100", "p101", "p107"])
        #expect(plan.mates.allSatisfy { $0.gallery.count == 1 && $0.probe.count == 2 })
        #expect(plan.mates.allSatisfy { Set($0.gallery + $0.probe).count == 3 })
        #expect(plan.impostors.count == 2 && plan.bystanders.count == 2)
        #expect(Set((plan.impostors + plan.bystanders).map(\.name)) == ["p102", "p103", "p104", "p105"])
        #expect(plan.notes.contains { $0.contains("p106") })
        #expect(try plan == IdentificationPlan(wanted(impostors: 2), folder: folder, exclusions: .none))
        let others = try (2...9).map {
            try IdentificationPlan(wanted(impostors: 2, seed: $0), folder: folder, exclusions: .none)
        }
        #expect(others.contains { $0 != plan })
    }

    @Test("with too few people left, all of them are impostors, and a note says so")
    func fewLeft() throws {
        let folder = try folder(pictures: [3, 1, 1])
        let plan = try IdentificationPlan(wanted(impostors: 1500), folder: folder, exclusions: .none)
        #expect(plan.impostors.count == 2 && plan.bystanders.isEmpty)
        #expect(plan.notes.contains { $0.contains("Only 2 people") && $0.contains("1500") })
    }

    @Test("without anybody who has pictures enough there is nothing to measure")
    func nobody() throws {
        let folder = try folder(pictures: [2, 1])
        let error = #expect(throws: EvaluationError.self) {
            try IdentificationPlan(wanted(impostors: 1), folder: folder, exclusions: .none)
        }
        #expect(error?.code == .tooFew && error?.subject == scratch.path)
    }

    @Test("people who are label errors take no part")
    func exclusions() throws {
        let folder = try folder(pictures: [3, 3, 1, 1, 1])
        let path = try scratch.file("exclude.txt", "p100\np103 p102\n")
        let plan = try IdentificationPlan(wanted(impostors: 9), folder: folder, exclusions: Exclusions(path: path))
        #expect(plan.mates.map(\.name) == ["p101"])
        #expect(Set(plan.impostors.map(\.name)) == ["p102", "p104"])
    }

    @Test("clear shots are all named, strangers are not, and the figures add up")
    func clear() throws {
        let folder = try folder(pictures: Array(repeating: 3, count: 10) + Array(repeating: 1, count: 40))
        let plan = try IdentificationPlan(wanted(impostors: 30), folder: folder, exclusions: .none)
        let stills = try Stills.made(of: folder, noise: 0.3)
        let outcome = try IdentificationTrial(plan, stills: stills, policy: policy).run()
        #expect(outcome.identified == 10 && outcome.falseNames.isEmpty && outcome.rankOne == 10)
        #expect(outcome.galleryIdentities == 20 && outcome.galleryTemplates == 20)
        #expect(outcome.threshold == policy.threshold(galleryTemplates: 20))
        let report = IdentificationReport(
            outcome,
            of: wanted(impostors: 30),
            plan: plan,
            stills: stills,
            policy: policy
        )
        #expect(report.fpir == 0 && report.fnir == 0 && report.accuracy == 1)
        #expect(report.bytesPerTemplate <= 400)
        #expect(report.probes == 10 && report.impostors == 30 && report.fte.count == 0)
        #expect(report.fnirAtFpir.map(\.fpir) == [0.01, 0.003, 0.001])
        #expect(report.page.html.contains("<polyline") && report.lines.contains("FNIR"))
    }

    @Test("a search without a face is a miss, and counts as a failure to enrol")
    func noFace() throws {
        let folder = try folder(pictures: [3, 3, 1])
        let plan = try IdentificationPlan(wanted(impostors: 1), folder: folder, exclusions: .none)
        let stills = try Stills.made(of: folder, noise: 0.1, without: Set(plan.mates[0].probe))
        let outcome = try IdentificationTrial(plan, stills: stills, policy: policy).run()
        #expect(outcome.mates == 2 && outcome.identified == 1)
        #expect(stills.failureToEnrol.count == 2 && stills.failureToEnrol.of == 7)
    }
}
