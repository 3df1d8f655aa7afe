import GRDB
import QueueModel
import QueueStore
import Testing

@Suite("The ticket table")
struct TicketTableTests {
    private func rows(_ path: String, day: ServiceDay) throws -> [Row] {
        try DatabaseQueue(path: path).read { db in
            try Row.fetchAll(
                db,
                sql: "SELECT * FROM ticket WHERE day = ? ORDER BY issued_at, number",
                arguments: [day.description]
            )
        }
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
    }

    @Test("each row is what the model says of the ticket, on every day of the run", arguments: [37, 400, 1_500])
    func equalsModel(steps: Int) async throws {
        let scratch = try Scratch()
        let office = try Office.sample()
        let log = try SQLiteEventLog.open(path: scratch.path(), office: office.id, at: monday8).log
        var state = OfficeState(office: office)
        for event in sampleRun(steps: steps, office: office).log {
            if event.event.kind == .dayOpened { try compare(state, scratch) }
            try await log.append([event])
            state.evolve(event)
        }
        try compare(state, scratch)
    }

    private func compare(_ state: OfficeState, _ scratch: Scratch) throws {
        guard let day = state.day else { return }
        let rows = try rows(scratch.path(), day: day)
        #expect(rows.count == state.tickets.count)
        for (row, ticket) in zip(rows, state.tickets) { expect(row, equals: ticket) }
    }
}
