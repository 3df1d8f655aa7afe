package import QueueModel

/// Whoever carries messages to telephones.
package protocol MessageProvider: Sendable {
    var channel: ContactChannel { get }
    /// Where it is, for people: a host.
    var host: String { get }

    /// Returns when the provider has taken the message.
    func send(_ message: OutgoingMessage) async throws(ProviderFault)
}
