import GRDB
import QueueModel

/// Whether the log of events is whole, and the table of tickets says the same as the log.
struct EventCheck {
    enum Scope {
        /// Tickets of the last day only, for a copy that is made every night.
        case latestDay
        case everyDay
    }

    private(set) var faults: [String] = []
    private(set) var eventCount: Int64 = 0
    /// The newest event of each office.
    private(set) var lastSequences: [OfficeID: Int64] = [:]

    /// - Throws: what keeps the database from being read.
    init(_ db: Database, _ scope: Scope) throws {
        for office in try String.fetchAll(db, sql: "SELECT DISTINCT office FROM event").map(OfficeID.init(rawValue:)) {
            let last = try EventTable.lastSequence(office: office, in: db)
            lastSequences[office] = last
            eventCount +=
                try Int64.fetchOne(
                    db,
                    sql: "SELECT count(*) FROM event WHERE office = ?",
                    arguments: [office.rawValue]
                ) ?? 0
            faults += try Self.gaps(of: office, in: db)
            try checkTickets(of: office, last: last, in: db, scope)
        }
    }

    /// A place where numbers are missing is allowed only where the next event says so itself.
    private static func gaps(of office: OfficeID, in db: Database) throws -> [String] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT sequence, previous FROM (
                    SELECT sequence, type, body, lag(sequence, 1, 0) OVER (ORDER BY sequence) AS previous
                    FROM event WHERE office = ?
                ) WHERE sequence > previous + 1 AND NOT (type = 'eventsLost' AND body ->> 'after' = previous) LIMIT 10
                """,
            arguments: [office.rawValue]
        ).map { row in "events \((row[1] as Int64) + 1) to \((row[0] as Int64) - 1) are missing" }
    }

    private mutating func checkTickets(
        of office: OfficeID,
        last: Int64,
        in db: Database,
        _ scope: Scope
    ) throws {
        let opening = try EventTable.lastOpening(office: office, in: db)
        var position = scope == .latestDay ? (opening ?? 1) - 1 : 0
        var state: OfficeState?
        do {
            while case let rows = try EventTable.rows(after: position, limit: 5_000, office: office, in: db),
                let end = rows.last
            {
                for row in rows { try follow(row.recordedEvent(), with: &state, in: db) }
                position = end.sequence
            }
            if let state {
                try compare(state, in: db)
                if state.lastSequence != last { faults.append("the log ends at \(last), its replay elsewhere") }
            }
        } catch let error as StoreError where error.code == .eventUnreadable {
            faults.append(error.detail)
        }
    }

    private mutating func follow(
        _ recorded: RecordedEvent,
        with state: inout OfficeState?,
        in db: Database
    ) throws {
        if case .dayOpened(_, let office, _) = recorded.event {
            if let state { try compare(state, in: db) } else { state = OfficeState(office: office) }
        }
        state?.evolve(recorded)
    }

    private mutating func compare(_ state: OfficeState, in db: Database) throws {
        guard let day = state.day, faults.count < 10 else { return }
        let rows = try TicketLine.all(of: state.office.id, on: day, in: db)
        for ticket in state.tickets where rows[ticket.id.rawValue] != TicketLine(ticket) {
            faults.append("ticket \(ticket.number) of \(day) is not what the events say")
        }
        if rows.count > state.tickets.count {
            faults.append("\(rows.count - state.tickets.count) tickets of \(day) are in no event")
        }
    }
}

/// What both the log and the table of tickets know of a ticket.
private struct TicketLine: Equatable {
    let number: String
    let service: String
    let state: String
    let issuedAt: Int64
    let closedAt: Int64?

    init(_ ticket: Ticket) {
        number = ticket.number.description
        service = ticket.service.rawValue
        state = ticket.state.rawValue
        issuedAt = ticket.issuedAt.milliseconds
        closedAt = ticket.closedAt?.milliseconds
    }

    private init(_ row: Row) {
        number = row[1]
        service = row[2]
        state = row[3]
        issuedAt = row[4]
        closedAt = row[5]
    }

    static func all(of office: OfficeID, on day: ServiceDay, in db: Database) throws -> [String: TicketLine] {
        let rows = try Row.fetchAll(
            db,
            sql: "SELECT id, number, service, state, issued_at, closed_at FROM ticket WHERE office = ? AND day = ?",
            arguments: [office.rawValue, day.description]
        )
        return Dictionary(rows.map { ($0[0], TicketLine($0)) }) { first, _ in first }
    }
}
