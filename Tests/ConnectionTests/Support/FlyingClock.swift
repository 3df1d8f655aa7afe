import QueueModel
import Synchronization

/// A clock whose time flies while somebody waits for less than a minute, and stands still otherwise.
final class FlyingClock: Clock {
    struct Instant: InstantProtocol {
        var offset: Duration

        func advanced(by duration: Duration) -> Instant { Instant(offset: offset + duration) }
        func duration(to other: Instant) -> Duration { other.offset - offset }
        static func < (left: Instant, right: Instant) -> Bool { left.offset < right.offset }
    }

    /// 2026-11-23 08:00 in Viet Nam.
    static let start = Timestamp(milliseconds: 1_795_395_600_000)

    private let offset = Mutex(Duration.zero)

    var now: Instant { Instant(offset: offset.withLock { $0 }) }
    var minimumResolution: Duration { .milliseconds(1) }

    var timestamp: Timestamp {
        Self.start.advanced(byMilliseconds: Int64((now.offset / .milliseconds(1)).rounded()))
    }

    func sleep(until deadline: Instant, tolerance: Duration?) async throws {
        guard now.duration(to: deadline) < .seconds(60) else {
            // Ends by being cancelled.
            return try await Task.sleep(for: .seconds(3_600))
        }
        await Task.yield()
        try Task.checkCancellation()
        offset.withLock { $0 = max($0, deadline.offset) }
    }
}
