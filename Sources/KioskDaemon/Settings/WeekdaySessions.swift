import QueueModel

/// The sessions of a weekday or of a range of them, read from `monday-friday 07:30-11:30 13:00-17:00`.
struct WeekdaySessions {
    static let form = "texts such as \"monday-friday 07:30-11:30 13:00-17:00\" or \"saturday 07:30-11:30\""

    let days: [Weekday]
    let sessions: [Session]

    init?(_ text: String) {
        let words = text.split(separator: " ")
        guard words.count > 1, let days = words.first.flatMap(Self.days) else { return nil }
        let sessions = words.dropFirst().compactMap(Self.session)
        guard sessions.count == words.count - 1 else { return nil }
        self.days = days
        self.sessions = sessions
    }

    private static func days(_ word: Substring) -> [Weekday]? {
        let names = word.split(separator: "-", omittingEmptySubsequences: false)
        let ends = names.compactMap { name in Weekday.allCases.firstIndex { $0.rawValue == name } }
        guard ends.count == names.count, names.count <= 2, let first = ends.first, let last = ends.last, first <= last
        else { return nil }
        return Array(Weekday.allCases[first...last])
    }

    private static func session(_ word: Substring) -> Session? {
        let times = word.split(separator: "-", omittingEmptySubsequences: false).compactMap { TimeOfDay(String($0)) }
        guard times.count == 2 else { return nil }
        return Session(from: times[0], until: times[1])
    }
}
