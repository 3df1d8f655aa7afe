import GRDB
import QueueModel

/// The SQL on the table `message`.
struct MessageTable {
    let db: Database
    let office: OfficeID

    /// Nothing where the contact has gone, or the message is there.
    func enqueue(_ message: QueuedMessage) throws {
        try db.execute(
            sql: """
                INSERT INTO message (office, ticket, kind, id, due_at, state, failures, next_try_at)
                SELECT office, ticket, ?, ?, ?, ?, ?, ? FROM contact WHERE office = ? AND ticket = ?
                ON CONFLICT DO NOTHING
                """,
            arguments: [
                message.key.kind.rawValue, message.id, message.dueAt.milliseconds, message.state.rawValue,
                message.failures, message.nextTryAt.milliseconds, office.rawValue, message.key.ticket.rawValue,
            ]
        )
    }

    func update(_ message: QueuedMessage) throws {
        try db.execute(
            sql: """
                UPDATE message SET state = ?, failures = ?, next_try_at = ? WHERE office = ? AND ticket = ? AND kind = ?
                """,
            arguments: [
                message.state.rawValue, message.failures, message.nextTryAt.milliseconds, office.rawValue,
                message.key.ticket.rawValue, message.key.kind.rawValue,
            ]
        )
    }

    func all() throws -> [QueuedMessage] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT ticket, kind, id, due_at, state, failures, next_try_at FROM message
                WHERE office = ? ORDER BY due_at, ticket, kind
                """,
            arguments: [office.rawValue]
        ).compactMap { row in
            guard let kind = MessageKind(rawValue: row["kind"]),
                let state = QueuedMessage.State(rawValue: row["state"])
            else { return nil }
            var message = QueuedMessage(
                key: QueuedMessage.Key(ticket: TicketID(rawValue: row["ticket"]), kind: kind),
                id: row["id"],
                dueAt: Timestamp(milliseconds: row["due_at"])
            )
            message.state = state
            message.failures = row["failures"]
            message.nextTryAt = Timestamp(milliseconds: row["next_try_at"])
            return message
        }
    }
}
