import FaceMatch
import Testing

@Suite("Who is engaged")
struct EngagementTests {
    let settings = EngagementSettings()
    let a = TrackID(1)
    let b = TrackID(2)

    private func standing(_ face: DetectedFace) -> Standing {
        settings.standing(of: face, pictureWidth: 640, pictureHeight: 480)
    }

    @Test("near, frontal and in the zone is eligible; the nearer to the centre and the wider, the more so")
    func prominence() throws {
        let middle = try #require(standing(.at(x: 320, y: 240, width: 120)).prominence)
        let aside = try #require(standing(.at(x: 180, y: 240, width: 120)).prominence)
        let wider = try #require(standing(.at(x: 320, y: 240, width: 160)).prominence)
        #expect(aside < middle && middle < wider)
    }

    @Test("too small, outside the zone or cut by the border is distant; a profile is turned away")
    func standings() {
        #expect(standing(.at(x: 320, y: 240, width: 79)) == .distant)
        #expect(standing(.at(x: 320, y: 240, width: 81)).prominence != nil)
        #expect(standing(.at(x: 40, y: 240, width: 100)) == .distant)
        #expect(standing(.at(x: 100, y: 240, width: 300)) == .distant)
        #expect(standing(.at(x: 320, y: 240, width: 120, yaw: 0.9)) == .turnedAway)
    }

    @Test("a face is engaged after the dwell, and stays so through a short glance aside")
    func dwell() {
        var engagement = Engagement(settings: settings)
        engagement.update([a: .eligible(prominence: 0.2)], at: .zero)
        engagement.update([a: .eligible(prominence: 0.2)], at: .milliseconds(200))
        engagement.update([a: .turnedAway], at: .milliseconds(300))
        #expect(!engagement.isEngaged(a))
        engagement.update([a: .eligible(prominence: 0.2)], at: .milliseconds(400))
        #expect(engagement.isEngaged(a))
        engagement.update([a: .turnedAway], at: .milliseconds(500))
        #expect(engagement.isEngaged(a))
    }

    @Test("a face that left before the dwell was over is not engaged by waiting")
    func passerBy() {
        var engagement = Engagement(settings: settings)
        engagement.update([a: .eligible(prominence: 0.2)], at: .zero)
        engagement.update([a: .eligible(prominence: 0.2)], at: .milliseconds(390))
        engagement.update([:], at: .milliseconds(450))
        #expect(!engagement.isEngaged(a))
    }

    @Test("a long glance aside starts the dwell again")
    func glance() {
        var engagement = Engagement(settings: settings)
        engagement.update([a: .eligible(prominence: 0.2)], at: .zero)
        engagement.update([a: .turnedAway], at: .milliseconds(400))
        #expect(engagement.choice == nil)
        engagement.update([a: .eligible(prominence: 0.2)], at: .milliseconds(500))
        #expect(!engagement.isEngaged(a))
    }

    @Test("another face takes over only if it is clearly better placed")
    func hysteresis() {
        var engagement = Engagement(settings: settings)
        engagement.update([a: .eligible(prominence: 0.2)], at: .zero)
        engagement.update([a: .eligible(prominence: 0.2), b: .eligible(prominence: 0.27)], at: frameTime(1))
        #expect(engagement.choice?.track == a)
        #expect(engagement.isCrowded([a: .eligible(prominence: 0.2), b: .eligible(prominence: 0.27)]))
        engagement.update([a: .eligible(prominence: 0.2), b: .eligible(prominence: 0.29)], at: frameTime(2))
        #expect(engagement.choice?.track == b)
    }

    @Test("nobody slips in while the chosen face is lost for a moment among others, but a lone face takes over at once")
    func lost() {
        var engagement = Engagement(settings: settings)
        let c = TrackID(3)
        engagement.update([a: .eligible(prominence: 0.3), b: .eligible(prominence: 0.2)], at: .zero)
        engagement.update([b: .eligible(prominence: 0.2), c: .distant], at: frameTime(1))
        #expect(engagement.choice?.track == a)
        engagement.update([b: .eligible(prominence: 0.2)], at: frameTime(2))
        #expect(engagement.choice?.track == b)
    }
}
