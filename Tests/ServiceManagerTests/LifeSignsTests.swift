import ServiceManager
import Synchronization
import Testing

@Suite("Life signs")
struct LifeSignsTests {
    /// A clock that goes when told.
    private final class Hand: Sendable {
        private let instant = Mutex(ContinuousClock.now)
        var now: ContinuousClock.Instant { instant.withLock { $0 } }
        func advance(_ time: Duration) { instant.withLock { $0 += time } }
    }

    private let hand = Hand()
    private let signs: LifeSigns

    init() {
        signs = LifeSigns { [hand] in hand.now }
    }

    @Test("a part is silent only after the limit")
    func limit() {
        for part in LifeSigns.Part.allCases { signs.beat(part) }
        hand.advance(.seconds(10))
        #expect(signs.silent(for: .seconds(10)).isEmpty)
        hand.advance(.milliseconds(1))
        #expect(signs.silent(for: .seconds(10)) == LifeSigns.Part.allCases)
    }

    @Test("only the parts that gave no sign are silent", arguments: LifeSigns.Part.allCases)
    func oneBeats(_ part: LifeSigns.Part) {
        for part in LifeSigns.Part.allCases { signs.beat(part) }
        hand.advance(.seconds(11))
        signs.beat(part)
        #expect(signs.silent(for: .seconds(10)) == LifeSigns.Part.allCases.filter { $0 != part })
    }

    @Test("nobody waits for a part that never began, as the camera of an office without one")
    func neverBegan() {
        signs.beat(.web)
        hand.advance(.seconds(11))
        #expect(signs.silent(for: .seconds(10)) == [.web])
    }

    @Test("one camera that hangs is not hidden by another that works")
    func oneOfSeveral() {
        signs.beat(.camera, "hall")
        signs.beat(.camera, "gate")
        hand.advance(.seconds(11))
        signs.beat(.camera, "gate")
        #expect(signs.silent(for: .seconds(10)) == [.camera])
    }
}
