import Glibc
import Synchronization

/// What the two sides of a stream share: the consumer's wish to end, and the count of pictures that nobody saw.
package final class StreamLink: Sendable {
    /// Why a wait ended.
    package enum Wake: Sendable, Equatable {
        case interrupted
        case timedOut
        /// The `poll(2)` events of each descriptor, in the order they were given.
        case ready([Int16])
    }

    private let interruption: ByteChannel
    private let dropCounts = Mutex(DropCounts())

    init() throws(CameraError) {
        interruption = try ByteChannel()
    }

    package var drops: DropCounts { dropCounts.withLock { $0 } }

    package func countDropped(_ reason: DropReason) {
        dropCounts.withLock { $0.count(reason) }
    }

    /// Makes the present wait and all later ones return at once.
    func interrupt() {
        interruption.hangUp()
    }

    /// Awaits work on the stream's thread, which ends early when the task is cancelled.
    func interruptedByCancellation<Value: Sendable>(
        _ body: () async throws(CameraError) -> Value
    ) async throws(CameraError) -> Value {
        let result: Result<Value, CameraError> = await withTaskCancellationHandler {
            do throws(CameraError) {
                return .success(try await body())
            } catch {
                return .failure(error)
            }
        } onCancel: {
            interrupt()
        }
        return try result.get()
    }

    package var isInterrupted: Bool {
        wait(upTo: .zero) == .interrupted
    }

    /// Blocks the calling thread until a descriptor is readable or broken, the time is over or `interrupt()` was called.
    package func wait(for descriptors: [Int32] = [], upTo limit: Duration) -> Wake {
        var polled = [pollfd(fd: interruption.reading.number, events: Int16(POLLIN), revents: 0)]
        polled += descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        let deadline = ContinuousClock.now + limit
        while true {
            let count = poll(&polled, nfds_t(polled.count), milliseconds(until: deadline))
            if count == 0, ContinuousClock.now >= deadline { return .timedOut }
            guard count > 0 else { continue }
            if polled[0].revents != 0 { return .interrupted }
            return .ready(polled.dropFirst().map(\.revents))
        }
    }

    /// Rounded up, since `poll` would otherwise spin through the last fraction.
    private func milliseconds(until deadline: ContinuousClock.Instant) -> Int32 {
        let remaining = max(deadline - .now, .zero)
        return Int32(clamping: Int64((remaining / .milliseconds(1)).rounded(.up)))
    }
}
