import Synchronization

/// A clock whose sleeps end when the test says so.
final class SteppedClock: Clock {
    struct Instant: InstantProtocol {
        var offset = Duration.zero

        func advanced(by duration: Duration) -> Instant { Instant(offset: offset + duration) }
        func duration(to other: Instant) -> Duration { other.offset - offset }
        static func < (left: Instant, right: Instant) -> Bool { left.offset < right.offset }
    }

    private let steps: AsyncStream<Void>
    private let step: AsyncStream<Void>.Continuation
    private let sleepCount = Mutex(0)

    init() {
        (steps, step) = AsyncStream.makeStream()
    }

    var now: Instant { Instant() }
    var minimumResolution: Duration { .zero }

    /// Sleeps that have begun so far.
    var sleeps: Int { sleepCount.withLock { $0 } }

    func endSleep() {
        step.yield()
    }

    func sleep(until deadline: Instant, tolerance: Duration?) async throws {
        sleepCount.withLock { $0 += 1 }
        for await _ in steps { return }
        throw CancellationError()
    }
}
