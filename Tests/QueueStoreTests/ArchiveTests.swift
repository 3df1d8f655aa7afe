import QueueModel
import QueueStore
import Statistics
import Testing

@Suite("The archive of visits")
struct ArchiveTests {
    private let scratch: Scratch
    private let office: Office
    private let log: SQLiteEventLog

    init() throws {
        scratch = try Scratch()
        office = try .sample()
        log = try SQLiteEventLog.open(path: scratch.path(), office: office.id, at: monday8).log
    }

    /// Appends what follows from commands, so many minutes after eight o'clock.
    private func play(_ steps: [(minute: Int64, command: Command)]) async throws -> OfficeState {
        var state = OfficeState(office: office)
        for step in steps {
            let moment = monday8.advanced(byMilliseconds: step.minute * 60_000)
            let events = try state.decide(step.command, at: moment)
            for event in events { state.evolve(event) }
            try await log.append(events)
        }
        return state
    }

    private func records() async throws -> [TicketRecord] {
        let monday = try #require(ServiceDay("2026-11-23"))
        return try await log.ticketRecords(of: .day(monday))
    }

    @Test("a visit of two services is two records, the rating with the last and the forecast with the first")
    func legs() async throws {
        _ = try await play([
            (0, .openCounter(counter: "1", staff: "s1")), (0, .issue(ticket: "a", service: "papers", origin: .desk)),
            (0, .addService(ticket: "a", service: "land")), (5, .callNext(counter: "1")), (6, .recall(ticket: "a")),
            (7, .start(ticket: "a")), (17, .finish(ticket: "a")), (20, .callNext(counter: "2")),
            (21, .start(ticket: "a")), (41, .finish(ticket: "a")), (42, .rate(ticket: "a", rating: 5)),
        ])
        let forecast = PointForecast(minutes: 4, p80Minutes: 9)
        try await log.keep(ForecastRecord(ticket: "a", issuedAt: monday8, ours: forecast, yardsticks: [.ql: forecast]))
        let records = try await records()
        #expect(records.map(\.leg) == [1, 2])
        #expect(records.map(\.service) == ["papers", "land"])
        #expect(records.map(\.clerk) == ["s1", nil])
        #expect(records.map(\.recalls) == [1, 0])
        #expect(records.map(\.rating) == [nil, 5])
        #expect(records.map(\.forecast) == [forecast, nil])
        #expect(records.map(\.end) == [.completed, .completed])
        #expect(records.map { $0.waitedMilliseconds(at: $0.issuedAt) } == [5 * 60_000, 3 * 60_000])
        #expect(records.map { $0.servedMilliseconds(at: $0.issuedAt) } == [10 * 60_000, 20 * 60_000])
    }

    @Test("who waits, is served or never came is told as the ticket stands")
    func present() async throws {
        _ = try await play([
            (0, .openCounter(counter: "1", staff: "s1")), (0, .issue(ticket: "a", service: nil, origin: .camera)),
            (1, .issue(ticket: "b", service: nil, origin: .button)),
            (2, .issue(ticket: "c", service: nil, origin: .desk)), (3, .callNext(counter: "1")),
            (4, .noShow(ticket: "a")), (5, .callNext(counter: "1")), (6, .start(ticket: "b")),
        ])
        let records = try await records()
        #expect(records.map(\.ticket) == ["a", "b", "c"])
        #expect(records.map(\.state) == [.noShow, .serving, .waiting])
        #expect(records.map(\.clerk) == [nil, "s1", nil])
        #expect(records.map(\.end) == [nil, nil, nil])
    }

    @Test("a ticket that is aside after it was served is told once")
    func aside() async throws {
        let back = monday8.advanced(byMilliseconds: 3_600_000)
        let state = try await play([
            (0, .issue(ticket: "a", service: nil, origin: .desk)), (1, .callNext(counter: "1")),
            (2, .start(ticket: "a")), (9, .park(ticket: "a", reason: .paper, until: back)),
        ])
        #expect(state.ticket("a")?.state == .parked)
        #expect(try await records().map(\.end) == [.interrupted])
        let resumed = try state.decide(.resume(ticket: "a"), at: back)
        try await log.append(resumed)
        #expect(try await records().map(\.end) == [.interrupted, nil])
    }

    @Test("a clerk's shifts end with a pause, with the closing, and at the latest with the last ticket of the day")
    func shifts() async throws {
        _ = try await play([
            (0, .openCounter(counter: "1", staff: "s1")), (60, .pauseCounter(counter: "1")),
            (90, .openCounter(counter: "1", staff: "s1")), (95, .issue(ticket: "a", service: nil, origin: .desk)),
            (96, .openCounter(counter: "2", staff: "s2")), (99, .closeCounter(counter: "2")),
            (100, .callNext(counter: "1")), (101, .start(ticket: "a")), (120, .finish(ticket: "a")),
            (24 * 60, .openDay),
        ])
        let monday = try #require(ServiceDay("2026-11-23"))
        let shifts = try await log.counterShifts(of: .day(monday))
        #expect(shifts.map(\.clerk) == ["s1", "s1", "s2"])
        let minutes = shifts.map { $0.until.map { Int($0.minutes(since: monday8)) } }
        #expect(minutes == [60, 120, 99])
    }

    @Test("of a long random run, sums over the records are what the model counts", arguments: [400, 3_000])
    func equalsModel(steps: Int) async throws {
        let run = sampleRun(steps: steps, office: office).log
        try await log.append(run)
        var state = OfficeState(office: office)
        for event in run {
            if case .dayOpened = event.event, let day = state.day { try await compare(state, on: day) }
            state.evolve(event)
        }
    }

    private func compare(_ state: OfficeState, on day: ServiceDay) async throws {
        let records = try await log.ticketRecords(of: .day(day))
        #expect(Set(records.map(\.ticket)) == Set(state.tickets.map(\.id)))
        #expect(records.count { $0.leg == 1 } == state.tickets.count)
        #expect(records.count { $0.end != nil } == state.tickets.flatMap(\.legs).count { $0.end != .expired })
        #expect(records.reduce(0) { $0 + $1.transfers } == state.tickets.reduce(0) { $0 + $1.transfers })
        #expect(records.compactMap(\.rating).sorted() == state.tickets.compactMap(\.rating).sorted())
    }

    @Test("a forecast is kept, replaced by a later one, and given back to a restart")
    func forecasts() async throws {
        _ = try await play([(0, .issue(ticket: "a", service: nil, origin: .desk))])
        let first = PointForecast(minutes: 3, p80Minutes: 5)
        let second = PointForecast(minutes: 4, p80Minutes: 8)
        for forecast in [first, second] {
            try await log.keep(ForecastRecord(ticket: "a", issuedAt: monday8, ours: forecast, yardsticks: [:]))
        }
        let kept = try await log.forecasts(after: 0)
        #expect(kept.keys.map(\.self) == ["a"])
        #expect(kept["a"]?.ours == second)
        #expect(kept["a"]?.issuedAt == monday8)
        #expect(try await log.forecasts(after: 99).isEmpty)
    }
}
