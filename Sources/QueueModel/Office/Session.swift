/// A part of a day by the office's clock, such as 07:30 to 11:30; the end no longer belongs to it.
package struct Session: Hashable, Sendable, Codable {
    package let from: TimeOfDay
    package let until: TimeOfDay

    package init(from: TimeOfDay, until: TimeOfDay) {
        self.from = from
        self.until = until
    }

    package func contains(_ time: TimeOfDay) -> Bool {
        from <= time && time < until
    }

    /// Whether each ends after it begins and none begins before the one before has ended.
    static func areInOrder(_ sessions: [Session]) -> Bool {
        sessions.allSatisfy { $0.from < $0.until }
            && zip(sessions, sessions.dropFirst()).allSatisfy { $0.until <= $1.from }
    }
}
