import FaceMatch
import Testing

@Suite("Following faces by motion")
struct FaceTrackerTests {
    @Test("a face keeps its track while it moves steadily, also through short gaps")
    func steadyMotion() {
        var tracker = FaceTracker()
        var ids: Set<TrackID> = []
        for frame in 0..<40 where !(20..<24).contains(frame) {
            let tracks = tracker.update([.at(x: 50 + Float(frame) * 12, y: 200, width: 100)], at: frameTime(frame))
            ids.formUnion(tracks.map(\.id))
        }
        #expect(ids.count == 1)
    }

    @Test("a face far from where it was expected is another track")
    func jump() {
        var tracker = FaceTracker()
        let first = tracker.update([.at(x: 100, y: 200, width: 80)], at: frameTime(0))
        let second = tracker.update([.at(x: 400, y: 200, width: 80)], at: frameTime(1))
        #expect(first.map(\.id) != second.map(\.id))
    }

    @Test("a step that motion does not explain counts as a jump, a small one does not")
    func suspicion() {
        var tracker = FaceTracker()
        _ = tracker.update([.at(x: 200, y: 200, width: 100)], at: frameTime(0))
        let step = tracker.update([.at(x: 206, y: 200, width: 100)], at: frameTime(1))
        let leap = tracker.update([.at(x: 270, y: 200, width: 100)], at: frameTime(2))
        #expect(step.map(\.jumped) == [false] && leap.map(\.jumped) == [true])
    }

    @Test("a lost face is given up after the patience")
    func patience() {
        var tracker = FaceTracker()
        let face = DetectedFace.at(x: 200, y: 200, width: 100)
        let before = tracker.update([face], at: .zero)
        _ = tracker.update([], at: .milliseconds(390))
        #expect(tracker.tracks.count == 1)
        let after = tracker.update([face], at: .milliseconds(900))
        #expect(before.map(\.id) != after.map(\.id))
        #expect(tracker.tracks.count == 1)
    }

    @Test(
        "every face gets exactly one track and no track two faces, whatever comes",
        arguments: 1...20 as ClosedRange<UInt64>
    )
    func oneToOne(seed: UInt64) {
        var generator = SplitMix(seed: seed)
        var tracker = FaceTracker()
        for frame in 0..<50 {
            let faces = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
                DetectedFace.at(
                    x: .random(in: 0...640, using: &generator),
                    y: .random(in: 0...480, using: &generator),
                    width: .random(in: 20...200, using: &generator)
                )
            }
            let tracks = tracker.update(faces, at: frameTime(frame))
            #expect(tracks.map(\.face) == faces)
            #expect(Set(tracks.map(\.id)).count == faces.count)
        }
        #expect(tracker.tracks.count <= 40 * 7)
    }
}
