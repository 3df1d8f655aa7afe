import QueueModel

/// A counter of the standard office with its staffing plan, told as planned breaks: between 3 and 12 are staffed.
struct StandardCounter {
    let counter: Counter

    private enum Shift {
        /// Never away but for two short breaks; these three stay through lunch.
        case allDay
        /// Both sessions.
        case sessions
        /// Morning and afternoon peak.
        case peaks
        /// Morning peak only.
        case morningPeak

        var away: [(from: Double, until: Double)] {
            switch self {
            case .allDay: []
            case .sessions: [(11.5, 13), (16.75, 24)]
            case .peaks: [(0, 7.75), (11.25, 13.5), (16, 24)]
            case .morningPeak: [(0, 8), (10.75, 24)]
            }
        }
    }

    /// Breaks of ten minutes are staggered by `rest`, in hours after 9:30 and 15:00.
    private init(_ number: Int, _ matters: [StandardMatter], _ shift: Shift, preferred: [StandardMatter] = []) {
        let rest = Double(number) * 0.1
        let rests = shift == .morningPeak ? [] : [9.4 + rest, 14.4 + rest].map { ($0, $0 + 1.0 / 6) }
        counter = Counter(
            id: CounterID(rawValue: "\(number)"),
            name: LocalizedText(vi: "Quầy \(number)", en: "Counter \(number)"),
            services: matters.map(\.id),
            preferred: preferred.map(\.id),
            breaks: (shift.away + rests).sorted { $0.from < $1.from }.map { Session(hours: $0) }
        )
    }

    static let all = [
        StandardCounter(1, StandardMatter.allCases, .allDay),
        StandardCounter(2, StandardMatter.allCases, .allDay),
        StandardCounter(3, StandardMatter.allCases, .allDay),
        StandardCounter(4, [.certification, .results], .sessions),
        StandardCounter(5, [.certification, .results], .sessions),
        StandardCounter(6, [.household, .certification], .sessions, preferred: [.household]),
        StandardCounter(7, [.land, .business], .sessions),
        StandardCounter(8, [.household, .welfare], .sessions),
        StandardCounter(9, [.certification, .household], .peaks),
        StandardCounter(10, [.results, .certification], .peaks, preferred: [.results]),
        StandardCounter(11, [.land, .business, .welfare], .peaks),
        StandardCounter(12, [.certification, .results, .household], .morningPeak),
    ]
}

extension Session {
    fileprivate init(hours: (from: Double, until: Double)) {
        func time(_ hours: Double) -> TimeOfDay {
            TimeOfDay(hour: 0, minute: Int((hours * 60).rounded()))
        }
        self.init(from: time(hours.from), until: time(hours.until))
    }
}
