package import QueueModel

/// What a command did.
package struct Receipt: Sendable {
    package let events: [RecordedEvent]
    /// The ticket that the command was about, as it stood right after it.
    package let ticket: Ticket?
    /// Whether the events survive a power cut; otherwise they are in memory until the store can be written again.
    package private(set) var isDurable = true
    /// Whether the same request was carried out before; nothing was done now, and `ticket` is as it stands today.
    package let isRepeated: Bool

    init(events: [RecordedEvent], ticket: Ticket?, isRepeated: Bool = false) {
        self.events = events
        self.ticket = ticket
        self.isRepeated = isRepeated
    }

    func with(isDurable: Bool) -> Receipt {
        var receipt = self
        receipt.isDurable = isDurable
        return receipt
    }
}
