import GRDB
import QueueModel

extension TicketTable {
    /// Writes the ticket as it was before an action that was undone, and drops the leg that the action had ended.
    func restore(_ ticket: Ticket) throws {
        let wasNeverCalled = ticket.calledAt == nil && ticket.keptPlace == nil
        try update(
            """
            service = ?, state = ?, priority = ?, appointment_service = ?, appointment_at = ?, queued_at = ?,
            parked_ms = ?, park_reason = ?, parked_since = ?, parked_until = ?, counter = ?, call_reason = ?,
            first_called_at = iif(?, NULL, first_called_at), called_at = ?, last_called_at = ?, started_at = ?,
            closed_at = ?, recalls = ?, transfers = ?, legs = ?, rating = ?
            """,
            [
                ticket.service.rawValue, ticket.state.rawValue, ticket.priority?.rawValue,
                ticket.appointment?.service.rawValue, ticket.appointment?.at.milliseconds,
                ticket.queuedAt.milliseconds, ticket.parkedMilliseconds, ticket.parking?.reason.rawValue,
                ticket.parking?.since.milliseconds, ticket.parking?.until.milliseconds, ticket.counter?.rawValue,
                ticket.callReason?.code.rawValue, wasNeverCalled,
                ticket.calledAt?.milliseconds, ticket.lastCalledAt?.milliseconds,
                ticket.startedAt?.milliseconds, ticket.closedAt?.milliseconds, ticket.recalls, ticket.transfers,
                ticket.legs.count, ticket.rating,
            ],
            of: ticket.id
        )
        let statement = try db.cachedStatement(
            sql: "DELETE FROM ticket_leg WHERE office = ? AND ticket = ? AND leg > ?"
        )
        try statement.execute(arguments: [office.rawValue, ticket.id.rawValue, ticket.legs.count])
    }
}
