import Synchronization

/// Hands every value to any number of subscribers, each with a bounded buffer of its own.
///
/// A slow subscriber never delays the sender nor another subscriber; what happens when its buffer is full is its
/// ``Overflow``.
package final class Broadcast<Element: Sendable>: Sendable {
    /// What becomes of a subscriber that doesn't keep up.
    package enum Overflow: Sendable {
        /// Its subscription ends after the values it still holds: it knows that it missed something.
        case endsSubscription(after: Int)
        /// Older values give way to the newest one: for states and pictures, of which only the last one matters.
        case keepsNewest
    }

    private struct Subscribers {
        var continuations: [UInt64: AsyncStream<Element>.Continuation] = [:]
        var nextKey: UInt64 = 0
        var isFinished = false
    }

    private let overflow: Overflow
    private let subscribers = Mutex(Subscribers())

    package init(overflow: Overflow) {
        self.overflow = overflow
    }

    deinit {
        finish()
    }

    /// The number of subscribers at this moment.
    package var subscriberCount: Int {
        subscribers.withLock { $0.continuations.count }
    }

    /// Subscribes from now on; the subscription ends with the stream's last reference or with ``finish()``.
    package func subscribe() -> AsyncStream<Element> {
        let (stream, continuation) = AsyncStream.makeStream(of: Element.self, bufferingPolicy: bufferingPolicy)
        let isFinished = subscribers.withLock { subscribers in
            guard !subscribers.isFinished else { return true }
            let key = subscribers.nextKey
            subscribers.nextKey += 1
            // Before anyone can send to it: a termination without a handler would leave the subscriber behind.
            continuation.onTermination = { [weak self] _ in self?.remove(key) }
            subscribers.continuations[key] = continuation
            return false
        }
        if isFinished { continuation.finish() }
        return stream
    }

    /// Sends to everybody who subscribes at this moment; what one task sends arrives in its order.
    package func send(_ element: Element) {
        let continuations = subscribers.withLock { $0.continuations }
        for (_, continuation) in continuations {
            guard case .dropped = continuation.yield(element), case .endsSubscription = overflow else { continue }
            continuation.finish()
        }
    }

    /// Ends every subscription; later ones end at once.
    package func finish() {
        let continuations = subscribers.withLock { subscribers in
            subscribers.isFinished = true
            defer { subscribers.continuations = [:] }
            return subscribers.continuations
        }
        for (_, continuation) in continuations {
            continuation.finish()
        }
    }

    private var bufferingPolicy: AsyncStream<Element>.Continuation.BufferingPolicy {
        switch overflow {
        case .endsSubscription(let limit): .bufferingOldest(limit)
        case .keepsNewest: .bufferingNewest(1)
        }
    }

    private func remove(_ key: UInt64) {
        _ = subscribers.withLock { $0.continuations.removeValue(forKey: key) }
    }
}
