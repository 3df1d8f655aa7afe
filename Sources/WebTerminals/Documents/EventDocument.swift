import QueueModel

/// An event of the log on the wire: `{"sequence", "at", "event": {"type", …}}`.
struct EventDocument: Encodable, Sendable {
    let sequence: Int64
    let at: String
    let event: Event

    init(_ recorded: RecordedEvent) {
        sequence = recorded.sequence
        at = recorded.at.iso8601
        event = recorded.event
    }
}
