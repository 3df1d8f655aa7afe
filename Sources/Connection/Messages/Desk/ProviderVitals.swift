package import QueueModel

/// How a provider does, since the start.
package struct ProviderVitals: Sendable, Hashable {
    package let channel: ContactChannel
    package let host: String
    /// Messages that it took.
    package internal(set) var sent = 0
    /// Messages that were given up: refused, or too late.
    package internal(set) var dropped = 0
    /// Messages that wait for it.
    package internal(set) var waiting = 0
    package internal(set) var lastSentAt: Timestamp?
    /// Tries that failed since the last one that did not.
    package internal(set) var failuresInARow = 0
    package internal(set) var lastFault: ProviderFault?
    package internal(set) var lastFaultAt: Timestamp?

    /// So many failures one after another are no accident.
    private static let alarming = 3

    init(channel: ContactChannel, host: String) {
        self.channel = channel
        self.host = host
    }

    package var isFailing: Bool { failuresInARow >= Self.alarming }
}
