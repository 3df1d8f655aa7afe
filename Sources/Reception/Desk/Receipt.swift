package import QueueModel

/// What a command did.
package struct Receipt: Sendable {
    /// Durable by now.
    package let events: [RecordedEvent]
    /// The ticket that the command was about, as it stood right after it.
    package let ticket: Ticket?
}
