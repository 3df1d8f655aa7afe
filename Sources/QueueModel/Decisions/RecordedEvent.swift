/// An event with its place in the office's log.
package struct RecordedEvent: Hashable, Sendable {
    /// 1 for the office's first event, then one more each, but where events are lost; also the id that terminals resume from.
    package let sequence: Int64
    /// Never before the time of the event before.
    package let at: Timestamp
    package let event: Event
    /// The request that led to it, where its sender named it.
    package let request: RequestKey?

    package init(sequence: Int64, at: Timestamp, event: Event, request: RequestKey? = nil) {
        self.sequence = sequence
        self.at = at
        self.event = event
        self.request = request
    }

    package func requested(by request: RequestKey?) -> RecordedEvent {
        RecordedEvent(sequence: sequence, at: at, event: event, request: request)
    }

    /// Whether it may stand in the log right behind event `last`.
    package func follows(_ last: Int64) -> Bool {
        if case .eventsLost(last) = event { return sequence > last }
        return sequence == last + 1
    }
}
