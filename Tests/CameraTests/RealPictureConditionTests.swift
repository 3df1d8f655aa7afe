import Camera
import Foundation
import Logging
import Testing

@Suite("Real pictures, in other light and covered")
struct RealPictureConditionTests {
    private static let folder = "faces/nuaa/live"

    /// One picture of each person before an office webcam.
    private static let pictures: [String] = {
        let folder = SharedData.folder.appending(path: Self.folder)
        let people = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return people.sorted().compactMap { person in
            let person = folder.appending(path: person)
            let first = try? FileManager.default.contentsOfDirectory(atPath: person.path).min()
            return first.map { person.appending(path: $0).path }
        }
    }()

    private func picture(_ path: String) throws -> Frame {
        let picture = try JPEGDecoder().decode([UInt8](Data(contentsOf: URL(fileURLWithPath: path))))
        return Frame(
            pixels: picture.pixels,
            width: picture.width,
            height: picture.height,
            time: .zero,
            sequence: 0
        )
    }

    /// What a judge thinks that saw the real picture for a while, and then what became of it.
    private func condition(of change: Frame, after frame: Frame) throws -> PictureCondition {
        let (before, after) = (try #require(PictureStatistics(frame)), try #require(PictureStatistics(change)))
        var judge = PictureJudge()
        for quarter in 0..<60 { _ = judge.observe(before, at: .milliseconds(250 * quarter)) }
        for quarter in 60..<75 { _ = judge.observe(after, at: .milliseconds(250 * quarter)) }
        return judge.condition
    }

    @Test(
        "what became of the picture is told",
        .enabled(if: SharedData.has(folder), "needs the pictures of ../shared/faces/nuaa"),
        arguments: pictures
    )
    func conditions(path: String) throws {
        let frame = try picture(path)
        #expect(try condition(of: frame, after: frame) == .normal)
        #expect(try condition(of: frame.lit(0.4).noisy(3), after: frame) == .normal, "a dim hall")
        #expect(try condition(of: frame.lit(0.1).noisy(3), after: frame) == .dark)
        #expect(try condition(of: frame.lit(0), after: frame) == .dark)
        #expect(try condition(of: frame.lit(6, adding: 150), after: frame) == .bright)
        #expect(try condition(of: frame.covered().noisy(3), after: frame) == .covered)
    }
}
