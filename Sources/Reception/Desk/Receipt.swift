package import QueueModel

/// What a command did: its events, durable by now, and the office right after them.
package struct Receipt: Sendable {
    package let events: [RecordedEvent]
    package let state: OfficeState

    /// The ticket that the command was about, as it stands now.
    package var ticket: Ticket? {
        events.last?.event.ticket.flatMap { state.ticket($0) }
    }
}
