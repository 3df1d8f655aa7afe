import Dispatch
import Synchronization

/// Hashes secrets one after another on a thread of its own: a storm of guesses takes neither the memory nor the
/// threads that the queue needs.
package final class SecretWorker: Sendable {
    /// Guesses that may wait; with more, whoever asks is told to try again.
    package static let limit = 16

    private let cost: ScryptCost
    private let queue = DispatchQueue(label: "secrets")
    private let waiting = Mutex(0)
    /// What a name that nobody has is held against, so that it takes as long as one that somebody has.
    private let decoy: SecretHash

    package init(cost: ScryptCost = .standard) {
        self.cost = cost
        decoy = SecretHash(unmatchedAt: cost)
    }

    package func hash(_ secret: Secret) async throws(AccessError) -> SecretHash {
        try await work { [cost] () throws(AccessError) in try SecretHash(of: secret, cost: cost) }
    }

    /// Whether the secret is the one; false without a hash, after the same work.
    package func verify(_ secret: Secret, against hash: SecretHash?) async throws(AccessError) -> Bool {
        try await work { [decoy] () throws(AccessError) in
            try (hash ?? decoy).matches(secret) && hash != nil
        }
    }

    /// Whether a hash was made for a lower cost than is asked for today.
    package func isOutdated(_ hash: SecretHash) -> Bool { hash.cost != cost }

    private func work<Value: Sendable>(
        _ body: @escaping @Sendable () throws(AccessError) -> Value
    ) async throws(AccessError) -> Value {
        let isTooMany = waiting.withLock { waiting in
            guard waiting < Self.limit else { return true }
            waiting += 1
            return false
        }
        guard !isTooMany else { throw .busy }
        let result: Result<Value, AccessError> = await withCheckedContinuation { continuation in
            queue.async {
                let result = Result { () throws(AccessError) in try body() }
                self.waiting.withLock { $0 -= 1 }
                continuation.resume(returning: result)
            }
        }
        return try result.get()
    }
}
