/// How far an office had got when it was last heard of: its newest event, and the numbers given out that day.
package struct HighWaterMark: Hashable, Sendable, Codable {
    package let sequence: Int64
    package let at: Timestamp
    /// Nil before the first day.
    package let day: ServiceDay?
    /// The last serial of the day, by the services' letters.
    package let serials: [String: Int]

    package init(sequence: Int64, at: Timestamp, day: ServiceDay?, serials: [String: Int]) {
        self.sequence = sequence
        self.at = at
        self.day = day
        self.serials = serials
    }
}

extension OfficeState {
    package var highWaterMark: HighWaterMark {
        HighWaterMark(sequence: lastSequence, at: lastTime, day: day, serials: lastSerials)
    }
}
