import QueueModel

/// Turns what the office's clock shows into moments. It asks the time zone once for each day.
struct OfficeMoments {
    private let office: Office
    private var starts: [ServiceDay: Timestamp] = [:]

    private static let millisecondsInDay: Int64 = 86_400_000

    init(_ office: Office) {
        self.office = office
    }

    /// Which moment of a day stands for it where no time was written.
    enum DayEdge: Sendable {
        /// Its beginning; or, on the same day, the moment that it comes after.
        case beginning(notBefore: Timestamp?)
        case end
    }

    mutating func moment(_ written: WrittenTime, edge: DayEdge) -> Timestamp {
        let beginning =
            written.secondsFromUTC.map {
                written.day.midnightUTC.advanced(byMilliseconds: -Int64($0) * 1_000)
            } ?? start(of: written.day)
        if let milliseconds = written.milliseconds { return beginning.advanced(byMilliseconds: milliseconds) }
        let end = beginning.advanced(byMilliseconds: Self.millisecondsInDay - 1)
        return switch edge {
        case .beginning(let earlier): earlier.map { (beginning...end).contains($0) ? $0 : beginning } ?? beginning
        case .end: end
        }
    }

    private mutating func start(of day: ServiceDay) -> Timestamp {
        if let known = starts[day] { return known }
        let start = office.start(of: day)
        starts[day] = start
        return start
    }
}
