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

    @Test("every part begins alive and is silent only after the limit")
    func beginning() {
        let signs = LifeSigns { [hand] in hand.now }
        hand.advance(.seconds(10))
        #expect(signs.silent(for: .seconds(10)).isEmpty)
        hand.advance(.milliseconds(1))
        #expect(signs.silent(for: .seconds(10)) == LifeSigns.Part.allCases)
    }

    @Test("only the parts that gave no sign are silent", arguments: LifeSigns.Part.allCases)
    func oneBeats(_ part: LifeSigns.Part) {
        let signs = LifeSigns { [hand] in hand.now }
        hand.advance(.seconds(11))
        signs.beat(part)
        #expect(signs.silent(for: .seconds(10)) == LifeSigns.Part.allCases.filter { $0 != part })
    }

    @Test("nobody waits for a part that has nothing more to do, until it gives a sign again")
    func retired() {
        let signs = LifeSigns { [hand] in hand.now }
        signs.retire(.camera)
        hand.advance(.seconds(11))
        #expect(signs.silent(for: .seconds(10)) == [.store, .web])
        signs.beat(.camera)
        hand.advance(.seconds(11))
        #expect(signs.silent(for: .seconds(10)) == [.camera, .store, .web])
    }
}
