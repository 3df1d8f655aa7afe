import GRDB
import QueueModel

extension OutboxTable {
    /// Nothing where the delivery is gone, because its webhook was removed meanwhile.
    func settle(_ outcome: DeliveryOutcome) throws {
        switch outcome.result {
        case .delivered: try remove(outcome)
        case .failed(let failure, let next): try note(failure, of: outcome, state: .waiting, dueAt: next)
        case .dead(let failure): try note(failure, of: outcome, state: .dead, dueAt: outcome.at)
        }
    }

    private func remove(_ outcome: DeliveryOutcome) throws {
        let deletion = try db.cachedStatement(
            sql: "DELETE FROM webhook_delivery WHERE office = ? AND webhook = ? AND sequence = ?"
        )
        try deletion.execute(arguments: [office.rawValue, outcome.webhook.rawValue, outcome.sequence])
        let note = try db.cachedStatement(sql: "UPDATE webhook SET delivered_at = ? WHERE office = ? AND id = ?")
        try note.execute(arguments: [outcome.at.milliseconds, office.rawValue, outcome.webhook.rawValue])
    }

    private func note(
        _ failure: DeliveryFailure,
        of outcome: DeliveryOutcome,
        state: Delivery.State,
        dueAt: Timestamp
    ) throws {
        let statement = try db.cachedStatement(
            sql: """
                UPDATE webhook_delivery
                SET state = ?, due_at = ?, attempts = attempts + 1, attempted_at = ?, fault = ?, status = ?
                WHERE office = ? AND webhook = ? AND sequence = ?
                """
        )
        try statement.execute(
            arguments: [
                state.rawValue, dueAt.milliseconds, outcome.at.milliseconds, failure.code.rawValue, failure.status,
                office.rawValue, outcome.webhook.rawValue, outcome.sequence,
            ]
        )
    }

    /// Brings forward what would wait beyond `moment` although its receiver answers again.
    func hasten(_ webhook: WebhookID, to moment: Timestamp) throws {
        let statement = try db.cachedStatement(
            sql: """
                UPDATE webhook_delivery SET due_at = ?
                WHERE office = ? AND webhook = ? AND state = 'waiting' AND due_at > ?
                AND (fault IN ('unreachable', 'timed-out', 'certificate-refused') OR status = 429 OR status >= 500)
                """
        )
        try statement.execute(
            arguments: [moment.milliseconds, office.rawValue, webhook.rawValue, moment.milliseconds]
        )
    }
}
