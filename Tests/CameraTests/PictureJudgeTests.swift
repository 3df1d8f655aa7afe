import Camera
import Foundation
import Testing

@Suite("What can be seen in a picture")
struct PictureJudgeTests {
    /// Shows the same picture for a time, at four pictures a second, and says what the judge thinks at its end.
    private func look(
        _ judge: inout PictureJudge,
        at picture: PictureStatistics,
        from start: Duration,
        for length: Duration
    ) -> PictureCondition {
        var time = start
        while time <= start + length {
            _ = judge.observe(picture, at: time)
            time += .milliseconds(250)
        }
        return judge.condition
    }

    private let hall = PictureStatistics(lightest: 190, whiteShare: 0.05, edgeShare: 0.4)
    private let wall = PictureStatistics(lightest: 210, whiteShare: 0, edgeShare: 0)
    private let finger = PictureStatistics(lightest: 110, whiteShare: 0, edgeShare: 0)
    private let night = PictureStatistics(lightest: 20, whiteShare: 0, edgeShare: 0.05)
    private let nothing = PictureStatistics(lightest: 3, whiteShare: 0, edgeShare: 0)
    private let sun = PictureStatistics(lightest: 255, whiteShare: 0.8, edgeShare: 0.1)

    @Test("what lasts for two seconds counts, and is over after one")
    func hysteresis() {
        var judge = PictureJudge()
        #expect(look(&judge, at: hall, from: .zero, for: .seconds(20)) == .normal)
        #expect(look(&judge, at: finger, from: .seconds(21), for: .milliseconds(1_500)) == .normal, "a hand goes past")
        #expect(look(&judge, at: hall, from: .seconds(23), for: .seconds(1)) == .normal)
        #expect(look(&judge, at: finger, from: .seconds(25), for: .seconds(2)) == .covered)
        #expect(look(&judge, at: hall, from: .seconds(28), for: .milliseconds(500)) == .covered)
        #expect(look(&judge, at: hall, from: .seconds(29), for: .seconds(1)) == .normal)
    }

    @Test("darkness, too much light and a cover are told apart after a day in a hall")
    func kinds() {
        for (picture, condition) in [
            (night, PictureCondition.dark), (nothing, .dark), (sun, .bright), (finger, .covered),
        ] {
            var judge = PictureJudge()
            _ = look(&judge, at: hall, from: .zero, for: .seconds(60))
            #expect(look(&judge, at: picture, from: .seconds(61), for: .seconds(3)) == condition)
        }
    }

    @Test("an empty hall and a blank wall are no cover, also not after somebody stood before the wall")
    func nobodyThere() {
        var judge = PictureJudge()
        #expect(look(&judge, at: wall, from: .zero, for: .seconds(60)) == .normal)
        #expect(look(&judge, at: hall, from: .seconds(61), for: .seconds(3_600)) == .normal)
        #expect(look(&judge, at: wall, from: .seconds(3_662), for: .seconds(60)) == .normal)
        let emptyHall = PictureStatistics(lightest: 157, whiteShare: 0, edgeShare: 0.019)
        #expect(look(&judge, at: emptyHall, from: .seconds(3_800), for: .seconds(60)) == .normal)
    }

    @Test("a cover that was there from the start is noticed where it is dimmer than a wall")
    func coveredFromTheStart() {
        var judge = PictureJudge()
        let dimFinger = PictureStatistics(lightest: 55, whiteShare: 0, edgeShare: 0)
        #expect(look(&judge, at: dimFinger, from: .zero, for: .seconds(3)) == .covered)
        judge.startAfresh()
        #expect(judge.condition == .normal)
    }

    @Test("drawn pictures have the figures that one expects of them")
    func statistics() throws {
        let checks = try #require(PictureStatistics(.drawn { x, y in (x / 16 + y / 16) % 2 == 0 ? 40 : 200 }))
        #expect(checks.edgeShare > 0.9)
        #expect(checks.lightest == 200)
        let slope = try #require(PictureStatistics(.drawn { x, y in 60 + (x + y) / 8 }))
        #expect(slope.edgeShare == 0, "light from the side makes no edge")
        let white = try #require(PictureStatistics(.drawn { _, _ in 255 }))
        #expect(white.whiteShare == 1)
        #expect(PictureStatistics(.pixel(0, at: .zero)) == nil)
    }

    @Test("a sensor's noise makes no edges", arguments: [3, 6])
    func noise(levels: Int) throws {
        let wall = try #require(PictureStatistics(Frame.drawn { _, _ in 120 }.noisy(levels)))
        #expect(wall.edgeShare < 0.001)
    }

    @Test("large pictures are looked at in as much detail as small ones", arguments: [(1_280, 720), (1_920, 1_080)])
    func sizes(width: Int, height: Int) throws {
        let frame = Frame.drawn(width: width, height: height) { x, y in
            (x * 40 / width + y * 30 / height) % 2 * 160 + 40
        }
        #expect(try #require(PictureStatistics(frame)).edgeShare > 0.9)
    }
}
