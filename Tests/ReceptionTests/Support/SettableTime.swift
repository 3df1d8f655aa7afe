import QueueModel
import Synchronization

/// The office's clock in the hands of a test.
final class SettableTime: Sendable {
    private let moment = Mutex(monday8)

    var now: Timestamp { moment.withLock { $0 } }

    func advance(minutes: Int64) {
        advance(seconds: minutes * 60)
    }

    func advance(seconds: Int64) {
        moment.withLock { $0 = $0.advanced(byMilliseconds: seconds * 1_000) }
    }
}
