import FaceMatch
import Foundation
import Testing

@Suite("The calibration kept with a model")
struct CalibrationTests {
    private let model = ModelCatalog.embedder

    private func store(_ content: String?, _ body: (ModelStore) throws -> Void) throws {
        let directory = FileManager.default.temporaryDirectory.appending(path: "calibration-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        let store = ModelStore(directory: directory.path)
        if let content { try Data(content.utf8).write(to: URL(filePath: store.calibrationPath(of: model))) }
        try body(store)
    }

    private func text(_ change: (inout [String: Any]) -> Void) throws -> String {
        let data = try JSONEncoder().encode(Calibration.sample)
        var object = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
        change(&object)
        return String(decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self)
    }

    @Test("that of the repository is sound and rests on enough pairs")
    func ours() throws {
        let calibration = try Resources.calibration()
        #expect(Double(calibration.pairs) * calibration.measuredTo > 5)
        #expect(calibration.thresholds.count >= 4)
    }

    @Test("what was written is read back")
    func roundTrip() throws {
        try store(text { _ in }) { store in
            let read = try store.calibration(of: model)
            #expect(read == .sample)
        }
    }

    @Test("a missing file is named")
    func missing() throws {
        try store(nil) { store in
            let error = #expect(throws: FaceMatchError.self) { try store.calibration(of: model) }
            #expect(error?.code == .calibrationMissing && error?.subject == store.calibrationPath(of: model))
        }
    }

    private static let faults: [(String, @Sendable (inout [String: Any]) -> Void)] = [
        ("for the model another", { $0["model"] = "another" }),
        ("SHA-256 00", { $0["modelSHA256"] = "00" }),
        ("two are needed", { $0["thresholds"] = [["falseMatchRate": 0.1, "threshold": 0.3]] }),
        (
            "must rise",
            {
                $0["thresholds"] = [
                    ["falseMatchRate": 0.1, "threshold": 0.5], ["falseMatchRate": 0.01, "threshold": 0.4],
                ]
            }
        ),
        (
            "between 0 and 1",
            {
                $0["thresholds"] = [
                    ["falseMatchRate": 2, "threshold": 0.1], ["falseMatchRate": 0.1, "threshold": 0.2],
                ]
            }
        ),
        ("fusionShift", { $0["fusionShift"] = -0.1 }),
        ("pairs", { $0["pairs"] = nil }),
    ]

    @Test("an unsound one is refused, and the file is named", arguments: faults.indices)
    func unsound(index: Int) throws {
        let (expected, change) = Self.faults[index]
        try store(text(change)) { store in
            let error = #expect(throws: FaceMatchError.self) { try store.calibration(of: model) }
            #expect(error?.code == .calibrationInvalid && error?.subject == store.calibrationPath(of: model))
            #expect(error?.detail.contains(expected) == true)
        }
    }

    @Test("text that is not a calibration is refused", arguments: ["", "[]", "{", "\u{0}"])
    func noise(content: String) throws {
        try store(content) { store in
            let error = #expect(throws: FaceMatchError.self) { try store.calibration(of: model) }
            #expect(error?.code == .calibrationInvalid)
        }
    }
}

@Suite("The spread of shots")
struct ShotSpreadTests {
    private func axis(_ index: Int) throws -> Template {
        try Template(normalising: (0..<Template.dimension).map { $0 == index ? 1 : 0 })
    }

    @Test("equal shots have none, one shot has none, shots at right angles have 1 - 1/√2")
    func values() throws {
        let (x, y) = (try axis(0), try axis(1))
        #expect(ShotSpread.of([x], around: x) == 0)
        #expect(abs(ShotSpread.of([x, x, x], around: x)) < 1e-6)
        let fused = try Template.fused([(x, 1), (y, 1)])
        #expect(abs(ShotSpread.of([x, y], around: fused) - 0.292_893) < 1e-5)
    }
}
