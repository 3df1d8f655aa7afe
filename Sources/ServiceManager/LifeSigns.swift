import Synchronization

/// When each part of the daemon last showed that it works.
package final class LifeSigns: Sendable {
    /// A part that the daemon cannot do without.
    package enum Part: String, Sendable, CaseIterable {
        case camera
        case store
        case web
    }

    /// One of several of a part, such as one of two cameras' loops.
    private struct Member: Hashable {
        let part: Part
        let name: String
    }

    private let beats = Mutex<[Member: ContinuousClock.Instant]>([:])
    private let now: @Sendable () -> ContinuousClock.Instant

    package init(now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }) {
        self.now = now
    }

    /// A part, or the named one of several, works just now. From the first sign on the next one is waited for.
    package func beat(_ part: Part, _ name: String = "") {
        let moment = now()
        beats.withLock { $0[Member(part: part, name: name)] = moment }
    }

    /// Parts of which one has given no sign for longer than this, in a fixed order.
    package func silent(for limit: Duration) -> [Part] {
        let moment = now()
        let silent = beats.withLock { beats in beats.filter { $0.value + limit < moment } }
        return Part.allCases.filter { part in silent.keys.contains { $0.part == part } }
    }
}
