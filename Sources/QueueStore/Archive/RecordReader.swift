import GRDB
import QueueModel
import Statistics

/// Reads tickets and their legs as the records that reports are made of.
struct RecordReader {
    let db: Database
    let office: OfficeID

    func records(of range: DateRange) throws -> [TicketRecord] {
        var legs = try endedLegs(of: range)
        var records: [TicketRecord] = []
        let cursor = try Row.fetchCursor(db, sql: Self.tickets, arguments: arguments(range))
        while let row = try cursor.next() {
            let ticket = try PresentTicket(row)
            let ended = legs.removeValue(forKey: ticket.record.ticket) ?? []
            records += ticket.records(after: ended)
        }
        return records
    }

    private func endedLegs(of range: DateRange) throws -> [TicketID: [EndedLeg]] {
        let cursor = try Row.fetchCursor(db, sql: Self.legs, arguments: arguments(range))
        var legs: [TicketID: [EndedLeg]] = [:]
        while let row = try cursor.next() {
            legs[TicketID(rawValue: row[0]), default: []].append(try EndedLeg(row))
        }
        return legs
    }

    private func arguments(_ range: DateRange) -> StatementArguments {
        [office.rawValue, range.first.description, range.last.description]
    }

    private static let tickets = """
        SELECT t.id, t.day, t.number, t.service, t.counter, c.clerk, t.priority, t.origin, t.state, t.issued_at,
            t.queued_at, t.called_at, t.started_at, t.closed_at, t.parked_ms, t.parked_since, t.recalls, t.transfers,
            f.expected_ms, f.p80_ms, t.rating
        FROM ticket AS t
            LEFT JOIN forecast AS f ON f.office = t.office AND f.ticket = t.id AND f.predictor = 'ours'
            LEFT JOIN counter AS c ON c.office = t.office AND c.id = t.counter AND t.state IN ('called', 'serving')
        WHERE t.office = ? AND t.day BETWEEN ? AND ?
        ORDER BY t.issued_at, t.number
        """

    private static let legs = """
        SELECT l.ticket, l.service, l.counter, l.clerk, l.queued_at, l.called_at, l.started_at, l.ended_at, l.parked_ms,
            l.recalls, l.outcome
        FROM ticket AS t JOIN ticket_leg AS l ON l.office = t.office AND l.ticket = t.id
        WHERE t.office = ? AND t.day BETWEEN ? AND ?
        ORDER BY l.ticket, l.leg
        """
}
