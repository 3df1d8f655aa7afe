import Camera
import Demonstration
import Foundation
import Testing

@Suite("Demonstration scene")
struct SceneTests {
    private static let portraits =
        ProcessInfo.processInfo.environment["KIOSK_PORTRAITS"]
        ?? Command.testsFolder.deletingLastPathComponent().appending(path: ".cache/portraits").path
    private static let hasPortraits = FileManager.default.fileExists(atPath: "\(portraits)/obama.jpg")

    @Test("the standard scene: a person, another one, and the first again, in about 25 seconds")
    func groundTruth() {
        let visits = Scene.standard.visits
        #expect(visits.map(\.person) == ["first", "second", "first"])
        #expect(visits[0].portrait != visits[2].portrait)
        #expect((Duration.seconds(24)...(.seconds(27))).contains(Scene.standard.duration))
        for visit in visits {
            #expect(visit.standing.upperBound - visit.standing.lowerBound == .seconds(4))
        }
        for (earlier, later) in zip(visits, visits.dropFirst()) {
            #expect(later.start - earlier.end >= .seconds(1), "the hall is empty in between")
        }
    }

    @Test("missing portraits name the folder and `make setup`")
    func missingPortraits() async {
        let error = await #expect(throws: CameraError.self) {
            _ = try await SceneSource(portraits: "/nonexistent").open()
        }
        #expect(error?.code == .portraitsMissing)
        #expect(error?.subject == "/nonexistent")
        #expect(error?.remedy == "make setup")
    }

    @Test(
        "nobody is seen in a pause, somebody in a visit",
        .enabled(if: hasPortraits, "run make setup for the portraits")
    )
    func picturesFollowTheTruth() throws {
        let scene = Scene.standard
        let renderer = try SceneRenderer(scene: scene, portraits: Self.portraits)
        for index in 0..<Int(scene.duration / .milliseconds(100)) {
            let time = Duration.milliseconds(100 * index)
            let pixels = renderer.render(at: time)
            if scene.visits.contains(where: { $0.standing.contains(time) }) {
                #expect(pixels != renderer.background)
                #expect(pixels == renderer.render(at: time), "a moment always looks the same")
            } else if scene.visits.allSatisfy({ time < $0.start || time >= $0.end }) {
                #expect(pixels == renderer.background)
            }
        }
    }

    @Test(
        "the source plays one pass, every picture on time",
        .enabled(if: hasPortraits, "run make setup for the portraits")
    )
    func source() async throws {
        let scene = Scene(acts: [.pause(.seconds(1)), .visit(.firstVisitor, from: .left, stands: .seconds(1))])
        let stream = try await SceneSource(scene: scene, portraits: Self.portraits, pace: .fast).open()
        var times: [Duration] = []
        while let frame = try await stream.next() {
            #expect((frame.width, frame.height) == (640, 480))
            times.append(frame.time)
        }
        await stream.close()
        #expect(times.count == 68, "4.5 s at 15 pictures a second")
        #expect(zip(times, times.dropFirst()).allSatisfy { $1 - $0 == .seconds(1) / 15.0 })
    }

    @Test(
        "repeating, the scene begins again and time goes on",
        .enabled(if: hasPortraits, "run make setup for the portraits")
    )
    func repeats() async throws {
        let scene = Scene(acts: [.pause(.seconds(1)), .visit(.secondVisitor, from: .right, stands: .zero)])
        let stream = try await SceneSource(scene: scene, portraits: Self.portraits, repeats: true, pace: .fast).open()
        var last = Duration.zero
        for _ in 0..<120 {
            let frame = try #require(try await stream.next())
            #expect(frame.time >= last)
            last = frame.time
        }
        #expect(last > scene.duration * 2)
        await stream.close()
    }
}
