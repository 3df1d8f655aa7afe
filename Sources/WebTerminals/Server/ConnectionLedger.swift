import Synchronization

/// The open connections by address.
final class ConnectionLedger: Sendable {
    private let limit: Int
    private let counts = Mutex<[String: Int]>([:])

    init(limitPerAddress: Int) {
        limit = limitPerAddress
    }

    /// Of all addresses.
    var count: Int { counts.withLock { $0.values.reduce(0, +) } }

    /// Whether the address may have one more, which is counted then.
    func open(_ address: String) -> Bool {
        counts.withLock { counts in
            let count = counts[address, default: 0]
            guard count < limit else { return false }
            counts[address] = count + 1
            return true
        }
    }

    func close(_ address: String) {
        counts.withLock { counts in
            let left = counts[address, default: 1] - 1
            counts[address] = left > 0 ? left : nil
        }
    }
}
