/// An event with its place in the office's log.
package struct RecordedEvent: Hashable, Sendable {
    /// 1 for the office's first event, then one more each; also the id that terminals resume from.
    package let sequence: Int64
    /// Never before the time of the event before.
    package let at: Timestamp
    package let event: Event

    package init(sequence: Int64, at: Timestamp, event: Event) {
        self.sequence = sequence
        self.at = at
        self.event = event
    }
}
