package import QueueModel

/// What a command did.
package struct Receipt: Sendable {
    package let events: [RecordedEvent]
    /// The ticket that the command was about, as it stood right after it.
    package let ticket: Ticket?
    /// Whether the events survive a power cut; otherwise they are in memory until the store can be written again.
    package private(set) var isDurable = true

    func with(isDurable: Bool) -> Receipt {
        var receipt = self
        receipt.isDurable = isDurable
        return receipt
    }
}
