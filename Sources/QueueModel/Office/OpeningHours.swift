/// When the office serves citizens.
package struct OpeningHours: Hashable, Sendable, Codable {
    /// A weekday without sessions is closed.
    package let sessions: [Weekday: [Session]]
    package let holidays: Set<ServiceDay>

    package init(sessions: [Weekday: [Session]], holidays: Set<ServiceDay> = []) {
        self.sessions = sessions
        self.holidays = holidays
    }

    /// Monday to Friday, 07:30–11:30 and 13:00–17:00.
    package static let standard = OpeningHours(
        sessions: Dictionary(uniqueKeysWithValues: Weekday.allCases.prefix(5).map { ($0, standardDay) })
    )

    private static let standardDay = [
        Session(from: TimeOfDay(hour: 7, minute: 30), until: TimeOfDay(hour: 11, minute: 30)),
        Session(from: TimeOfDay(hour: 13, minute: 0), until: TimeOfDay(hour: 17, minute: 0)),
    ]

    /// The day's sessions in order; none on a holiday.
    package func sessions(on day: ServiceDay) -> [Session] {
        holidays.contains(day) ? [] : sessions[day.weekday, default: []]
    }

    func validate() throws(OfficeError) {
        for weekday in Weekday.allCases where !Session.areInOrder(sessions[weekday, default: []]) {
            throw .invalidSessions(weekday)
        }
    }

    private enum CodingKeys: CodingKey {
        case sessions, holidays
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(sessions, forKey: .sessions)
        try container.encode(holidays.sorted(), forKey: .holidays)
    }
}
