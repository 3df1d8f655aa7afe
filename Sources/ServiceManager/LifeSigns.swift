import Synchronization

/// When each part of the daemon last showed that it works.
package final class LifeSigns: Sendable {
    /// A part that the daemon cannot do without.
    package enum Part: String, Sendable, CaseIterable {
        case camera
        case store
        case web
    }

    private let beats: Mutex<[Part: ContinuousClock.Instant]>
    private let now: @Sendable () -> ContinuousClock.Instant

    /// All parts begin alive.
    package init(now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }) {
        self.now = now
        let start = now()
        beats = Mutex(Dictionary(uniqueKeysWithValues: Part.allCases.map { ($0, start) }))
    }

    /// A part works just now.
    package func beat(_ part: Part) {
        let moment = now()
        beats.withLock { $0[part] = moment }
    }

    /// A part has nothing more to do: a recording has ended, or there is no camera. Nobody waits for a sign of it.
    package func retire(_ part: Part) {
        beats.withLock { $0[part] = nil }
    }

    /// Parts that have given no sign for longer than this, in a fixed order.
    package func silent(for limit: Duration) -> [Part] {
        let moment = now()
        let beats = beats.withLock { $0 }
        return Part.allCases.filter { part in beats[part].map { $0 + limit < moment } ?? false }
    }
}
