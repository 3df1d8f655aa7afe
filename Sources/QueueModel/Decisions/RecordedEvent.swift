/// An event with its place in the office's log.
package struct RecordedEvent: Hashable, Sendable {
    /// 1 for the office's first event, then one more each, but where events are lost; also the id that terminals resume from.
    package let sequence: Int64
    /// Never before the time of the event before.
    package let at: Timestamp
    package let event: Event

    package init(sequence: Int64, at: Timestamp, event: Event) {
        self.sequence = sequence
        self.at = at
        self.event = event
    }

    /// Whether it may stand in the log right behind event `last`.
    package func follows(_ last: Int64) -> Bool {
        if case .eventsLost(last) = event { return sequence > last }
        return sequence == last + 1
    }
}
