package import QueueModel

/// Failed attempts by address: whoever guesses from one place has to slow down, whatever names they try.
package struct AttemptLedger: Sendable {
    package static let window: Int64 = 600_000
    package static let allowed = 10
    /// Addresses remembered at the most; with more, the oldest are forgotten.
    package static let limit = 4_096

    private var failures: [String: [Timestamp]] = [:]

    package init() {}

    /// Seconds until the address may try again; nil if it may now.
    package mutating func wait(of address: String, at moment: Timestamp) -> Int? {
        let recent = recentFailures(of: address, at: moment)
        guard recent.count >= Self.allowed, let oldest = recent.first else { return nil }
        let milliseconds = oldest.advanced(byMilliseconds: Self.window).milliseconds(since: moment)
        return max(1, Int((milliseconds + 999) / 1_000))
    }

    package mutating func noteFailure(of address: String, at moment: Timestamp) {
        let recent = recentFailures(of: address, at: moment)
        failures[address] = recent.suffix(Self.allowed - 1) + [moment]
        if failures.count > Self.limit { forgetOldest() }
    }

    /// Takes back one failure; the others stay, so that one right secret does not wipe out the guesses around it.
    package mutating func forgiveLatest(of address: String) {
        failures[address]?.removeLast()
        if failures[address]?.isEmpty ?? false { failures[address] = nil }
    }

    private mutating func recentFailures(of address: String, at moment: Timestamp) -> [Timestamp] {
        // A clock that was set back must not lock anybody out: what seems to lie ahead is dropped.
        let recent = (failures[address] ?? []).filter { (0..<Self.window).contains(moment.milliseconds(since: $0)) }
        failures[address] = recent.isEmpty ? nil : recent
        return recent
    }

    private mutating func forgetOldest() {
        let oldest = failures.min { ($0.value.last ?? .epoch) < ($1.value.last ?? .epoch) }
        if let oldest { failures[oldest.key] = nil }
    }
}
