import GRDB
import QueueModel
import QueueStore
import Testing

@Suite("The ticket table")
struct TicketTableTests {
    private func fetch(_ path: String, _ sql: String, _ arguments: StatementArguments = []) throws -> [Row] {
        try DatabaseQueue(path: path).read { db in try Row.fetchAll(db, sql: sql, arguments: arguments) }
    }

    private func expect(_ row: Row, equals ticket: Ticket) {
        #expect(row["id"] == ticket.id.rawValue)
        #expect(row["number"] == ticket.number.description)
        #expect(row["service"] == ticket.service.rawValue)
        #expect(row["origin"] == ticket.origin.rawValue)
        #expect(row["state"] == ticket.state.rawValue)
        #expect(row["counter"] == ticket.counter?.rawValue)
        #expect(row["issued_at"] == ticket.issuedAt.milliseconds)
        #expect(row["called_at"] == ticket.calledAt?.milliseconds)
        #expect(row["last_called_at"] == ticket.lastCalledAt?.milliseconds)
        #expect(row["started_at"] == ticket.startedAt?.milliseconds)
        #expect(row["closed_at"] == ticket.closedAt?.milliseconds)
        #expect(row["recalls"] == ticket.recalls)
        expectVisit(row, equals: ticket)
    }

    private func expectVisit(_ row: Row, equals ticket: Ticket) {
        #expect(row["priority"] == ticket.priority?.rawValue)
        #expect(row["appointment_service"] == ticket.appointment?.service.rawValue)
        #expect(row["appointment_at"] == ticket.appointment?.at.milliseconds)
        #expect(row["dossiers"] == ticket.dossiers)
        #expect(row["queued_at"] == ticket.queuedAt.milliseconds)
        #expect(row["parked_ms"] == ticket.parkedMilliseconds)
        #expect(row["park_reason"] == ticket.parking?.reason.rawValue)
        #expect(row["parked_since"] == ticket.parking?.since.milliseconds)
        #expect(row["parked_until"] == ticket.parking?.until.milliseconds)
        #expect(row["call_reason"] == ticket.callReason?.code.rawValue)
        #expect(row["transfers"] == ticket.transfers)
        #expect(row["legs"] == ticket.legs.count)
        #expect(row["rating"] == ticket.rating)
        guard ticket.keptPlace == nil else { return }
        #expect(row["first_called_at"] == ticket.calledAt?.milliseconds)
    }

    private func expect(_ row: Row, equals leg: Leg) {
        #expect(row["service"] == leg.service.rawValue)
        #expect(row["counter"] == leg.counter?.rawValue)
        #expect(row["queued_at"] == leg.queuedAt.milliseconds)
        #expect(row["called_at"] == leg.calledAt?.milliseconds)
        #expect(row["started_at"] == leg.startedAt.milliseconds)
        #expect(row["ended_at"] == leg.endedAt.milliseconds)
        #expect(row["parked_ms"] == leg.parkedMilliseconds)
        #expect(row["outcome"] == leg.end.rawValue)
    }

    @Test("each row is what the model says of the ticket, on every day of the run", arguments: [37, 400, 3_000])
    func equalsModel(steps: Int) async throws {
        let scratch = try Scratch()
        let office = try Office.sample()
        let log = try SQLiteEventLog.open(path: scratch.path(), office: office.id, at: monday8).log
        var state = OfficeState(office: office)
        let run = sampleRun(steps: steps, office: office).log
        if steps == 3_000 {
            let missing = Set(Event.Kind.allCases).subtracting(run.map(\.event.kind))
            #expect(missing == [.officeChanged, .eventsLost, .numbersContinued])
        }
        for day in run.split(whereSeparator: { $0.event.kind == .dayOpened }) {
            let opened = run[(day.startIndex - 1)..<day.endIndex]
            try await log.append(Array(opened))
            for event in opened { state.evolve(event) }
            try compare(state, scratch)
        }
    }

    private func compare(_ state: OfficeState, _ scratch: Scratch) throws {
        guard let day = state.day else { return }
        let path = scratch.path()
        let sql = "SELECT * FROM ticket WHERE day = ? ORDER BY issued_at, number"
        let rows = try fetch(path, sql, [day.description])
        #expect(rows.count == state.tickets.count)
        for (row, ticket) in zip(rows, state.tickets) { expect(row, equals: ticket) }
        let legs = try fetch(
            path,
            """
            SELECT ticket_leg.* FROM ticket_leg JOIN ticket ON ticket.id = ticket_leg.ticket
            WHERE day = ? ORDER BY issued_at, number, leg
            """,
            [day.description]
        )
        #expect(legs.count == state.tickets.reduce(0) { $0 + $1.legs.count })
        for (row, leg) in zip(legs, state.tickets.flatMap(\.legs)) { expect(row, equals: leg) }
    }

    @Test("a leg names the clerk who had opened the counter, a merged ticket the one that goes on")
    func namesOthers() async throws {
        let scratch = try Scratch()
        let office = try Office.sample()
        let log = try SQLiteEventLog.open(path: scratch.path(), office: office.id, at: monday8).log
        var state = OfficeState(office: office)
        for command in [
            .openCounter(counter: "1", staff: "s1"), .issue(ticket: "a", service: nil, origin: .desk),
            .issue(ticket: "b", service: "land", origin: .desk), .merge(ticket: "a", with: "b"),
            .callNext(counter: "1"), .pauseCounter(counter: "1"), .start(ticket: "a"), .finish(ticket: "a"), .endDay,
        ] as [Command] {
            let events = try state.decide(command, at: monday8)
            for event in events { state.evolve(event) }
            try await log.append(events)
        }
        #expect(try fetch(scratch.path(), "SELECT clerk FROM ticket_leg").map { $0["clerk"] as String? } == ["s1"])
        let rows = try fetch(scratch.path(), "SELECT * FROM ticket ORDER BY id")
        #expect(rows.map { $0["merged_into"] as String? } == [nil, "a"])
        #expect(rows.map { $0["state"] as String } == ["expired", "merged"])
        #expect(rows.map { $0["expiry_reason"] as String? } == ["end-of-day", nil])
        let counters = try fetch(scratch.path(), "SELECT status FROM counter ORDER BY id")
        #expect(counters.map { $0["status"] as String } == ["closed", "closed"])
    }

    @Test("a leg that nobody ended when the day ended keeps its serving time")
    func expiredLeg() async throws {
        let scratch = try Scratch()
        let office = try Office.sample()
        let log = try SQLiteEventLog.open(path: scratch.path(), office: office.id, at: monday8).log
        var state = OfficeState(office: office)
        let commands: [Command] = [
            .issue(ticket: "a", service: nil, origin: .desk), .callNext(counter: "1"), .start(ticket: "a"), .endDay,
        ]
        for (minute, command) in commands.enumerated() {
            let moment = monday8.advanced(byMilliseconds: Int64(minute) * 60_000)
            let events = try state.decide(command, at: moment)
            for event in events { state.evolve(event) }
            try await log.append(events)
        }
        let legs = try fetch(scratch.path(), "SELECT outcome, ended_at - started_at AS served FROM ticket_leg")
        #expect(legs.map { $0["outcome"] as String } == ["expired"])
        #expect(legs.map { $0["served"] as Int } == [60_000])
        try compare(state, scratch)
    }
}
