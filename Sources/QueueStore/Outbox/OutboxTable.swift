import GRDB
import QueueModel

/// The SQL on the table `webhook_delivery`.
struct OutboxTable {
    let db: Database
    let office: OfficeID

    /// Enters an event for every webhook that is to be told of it, in the transaction that writes the event.
    func enter(_ recorded: RecordedEvent) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO webhook_delivery (office, webhook, sequence, subject, state, entered_at, due_at)
                SELECT office, id, ?, ?, 'waiting', ?, ? FROM webhook
                WHERE office = ? AND (kinds IS NULL OR EXISTS (SELECT 1 FROM json_each(kinds) WHERE value = ?))
                """
        )
        let at = recorded.at.milliseconds
        try statement.execute(
            arguments: [
                recorded.sequence, recorded.event.subject, at, at, office.rawValue, recorded.event.kind.rawValue,
            ]
        )
    }

    /// Of each subject the oldest that waits.
    func heads(of webhook: WebhookID, limit: Int) throws -> [Delivery] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT d.*, e.type FROM (
                    SELECT min(sequence) AS sequence FROM webhook_delivery
                    WHERE office = ? AND webhook = ? AND state = 'waiting' GROUP BY subject
                ) AS head
                JOIN webhook_delivery AS d ON d.office = ? AND d.webhook = ? AND d.sequence = head.sequence
                JOIN event AS e ON e.office = d.office AND e.sequence = d.sequence
                ORDER BY d.due_at, d.sequence LIMIT ?
                """
        )
        let (office, webhook) = (office.rawValue, webhook.rawValue)
        return try Row.fetchAll(statement, arguments: [office, webhook, office, webhook, limit]).map(
            Delivery.init(row:)
        )
    }

    func deliveries(
        of webhook: WebhookID,
        in state: Delivery.State,
        after sequence: Int64,
        limit: Int
    ) throws -> [Delivery] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT d.*, e.type FROM webhook_delivery AS d
                JOIN event AS e ON e.office = d.office AND e.sequence = d.sequence
                WHERE d.office = ? AND d.webhook = ? AND d.state = ? AND d.sequence > ? ORDER BY d.sequence LIMIT ?
                """
        )
        return try Row.fetchAll(
            statement,
            arguments: [office.rawValue, webhook.rawValue, state.rawValue, sequence, limit]
        ).map(Delivery.init(row:))
    }

    func delivery(_ sequence: Int64, of webhook: WebhookID) throws -> Delivery? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT d.*, e.type FROM webhook_delivery AS d
                JOIN event AS e ON e.office = d.office AND e.sequence = d.sequence
                WHERE d.office = ? AND d.webhook = ? AND d.sequence = ?
                """
        )
        return try Row.fetchOne(statement, arguments: [office.rawValue, webhook.rawValue, sequence])
            .map(Delivery.init(row:))
    }

    /// Has what `condition` selects among a webhook's deliveries tried at once; how many there are.
    func renew(_ condition: String, _ arguments: StatementArguments, of webhook: WebhookID, at: Timestamp) throws -> Int
    {
        let statement = try db.cachedStatement(
            sql: """
                UPDATE webhook_delivery
                SET state = 'waiting', entered_at = ?, due_at = ?, attempts = 0
                WHERE office = ? AND webhook = ? AND \(condition)
                """
        )
        let moment = at.milliseconds
        try statement.execute(arguments: [moment, moment, office.rawValue, webhook.rawValue] + arguments)
        return db.changesCount
    }

    /// After a webhook was changed or resumed.
    func makeDue(of webhook: WebhookID, at moment: Timestamp) throws {
        try db.execute(
            sql: """
                UPDATE webhook_delivery SET due_at = min(due_at, ?)
                WHERE office = ? AND webhook = ? AND state = 'waiting'
                """,
            arguments: [moment.milliseconds, office.rawValue, webhook.rawValue]
        )
    }

    func drop(enteredBefore limit: Timestamp) throws -> Int {
        try db.execute(
            sql: "DELETE FROM webhook_delivery WHERE office = ? AND entered_at < ?",
            arguments: [office.rawValue, limit.milliseconds]
        )
        return db.changesCount
    }
}

extension Event {
    /// The ticket or counter it is about; empty for the office.
    fileprivate var subject: String {
        switch self {
        case .counterOpened(let counter, _), .counterPaused(let counter, _), .counterClosed(let counter):
            counter.rawValue
        default: ticket?.rawValue ?? ""
        }
    }
}

extension Delivery {
    /// What the failure was is left out where a later version wrote it.
    init(row: Row) throws {
        guard let state = State(rawValue: row["state"]) else {
            throw StoreError(.corrupt, detail: "a row of the table webhook_delivery cannot be read")
        }
        let code = (row["fault"] as String?).flatMap(DeliveryFailure.Code.init(rawValue:))
        self.init(
            webhook: WebhookID(rawValue: row["webhook"]),
            sequence: row["sequence"],
            type: row["type"],
            subject: row["subject"],
            state: state,
            enteredAt: row.moment("entered_at") ?? .epoch,
            dueAt: row.moment("due_at") ?? .epoch,
            attempts: row["attempts"],
            attemptedAt: row.moment("attempted_at"),
            failure: code.map { DeliveryFailure($0, status: row["status"]) }
        )
    }
}
