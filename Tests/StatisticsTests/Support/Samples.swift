import QueueModel
import Statistics

/// 2026-11-23 08:00 in Viet Nam, a Monday.
let monday8 = Timestamp(milliseconds: 1_795_395_600_000)

/// The day of `monday8`.
let monday = day("2026-11-23")

func day(_ text: String) -> ServiceDay {
    guard let day = ServiceDay(text) else { preconditionFailure("\(text) is no day") }
    return day
}

func range(_ first: String, _ last: String) -> DateRange {
    guard let range = DateRange(first: day(first), last: day(last)) else { preconditionFailure("\(last) is early") }
    return range
}

extension Timestamp {
    static func + (moment: Timestamp, minutes: Double) -> Timestamp {
        moment.advanced(byMilliseconds: Int64((minutes * 60_000).rounded()))
    }
}

extension Office {
    /// Papers take 10 minutes, land 20; one waits at most 15. Counters 1 and 2 serve both.
    static func sample(timeZone: String = "Asia/Ho_Chi_Minh") throws(OfficeError) -> Office {
        try Office(
            id: "ward",
            name: LocalizedText(vi: "Phường", en: "Ward"),
            timeZone: timeZone,
            services: [
                Service(
                    id: "papers",
                    letter: "A",
                    name: LocalizedText(vi: "Hộ tịch", en: "Civil status"),
                    expectedMinutes: 10
                ),
                Service(id: "land", letter: "B", name: LocalizedText(vi: "Đất đai", en: "Land"), expectedMinutes: 20),
            ],
            counters: ["1", "2"].map {
                Counter(
                    id: CounterID(rawValue: $0),
                    name: LocalizedText(vi: "Quầy \($0)", en: "Counter \($0)"),
                    services: ["papers", "land"]
                )
            },
            defaultService: "papers"
        )
    }
}

extension TicketRecord {
    /// A leg that joined the line `at`, was called after `wait` minutes, if at all, and served for `service` at once.
    static func sample(
        _ serial: Int = 1,
        leg: Int = 1,
        at moment: Timestamp = monday8,
        on day: ServiceDay = monday,
        wait: Double? = nil,
        service: Double? = nil,
        of matter: ServiceID = "papers",
        counter: CounterID? = nil,
        clerk: StaffID? = nil,
        priority: PriorityID? = nil,
        state: TicketState? = nil,
        end: LegEnd? = nil,
        rating: Int? = nil,
        transfers: Int = 0,
        forecast: PointForecast? = nil
    ) -> TicketRecord {
        let called = wait.map { moment + $0 }
        let closed = service.flatMap { service in called.map { $0 + service } }
        return TicketRecord(
            ticket: TicketID(rawValue: "t\(serial)"),
            leg: leg,
            day: day,
            number: TicketNumber(letter: "A", serial: serial),
            service: matter,
            counter: counter,
            clerk: clerk,
            priority: priority,
            origin: .camera,
            state: state ?? (closed != nil ? .finished : called != nil ? .called : .waiting),
            end: end ?? (closed != nil ? .completed : nil),
            issuedAt: moment,
            calledAt: called,
            startedAt: closed == nil ? nil : called,
            closedAt: closed,
            transfers: transfers,
            forecast: forecast,
            rating: rating
        )
    }
}

func report(
    of records: [TicketRecord],
    previous: [TicketRecord]? = nil,
    shifts: [CounterShift]? = nil,
    onTime: OnTimeFigures? = nil,
    in range: DateRange = .day(monday),
    timeZone: String = "Asia/Ho_Chi_Minh",
    asOf moment: Timestamp = monday8 + 60
) throws -> StatisticsReport {
    Statistics.report(
        of: StatisticsInput(records: records, previous: previous, shifts: shifts, onTime: onTime),
        for: try Office.sample(timeZone: timeZone),
        in: range,
        asOf: moment
    )
}
