import Foundation
import GRDB
import QueueModel

/// The SQL on the table `webhook`.
struct WebhookTable {
    let db: Database
    let office: OfficeID

    func webhooks() throws -> [Webhook] {
        let statement = try db.cachedStatement(
            sql: "SELECT * FROM webhook WHERE office = ? ORDER BY created_at, id"
        )
        return try Row.fetchAll(statement, arguments: [office.rawValue]).map(Webhook.init(row:))
    }

    func webhook(_ id: WebhookID) throws -> Webhook? {
        let statement = try db.cachedStatement(sql: "SELECT * FROM webhook WHERE office = ? AND id = ?")
        return try Row.fetchOne(statement, arguments: [office.rawValue, id.rawValue]).map(Webhook.init(row:))
    }

    func insert(_ webhook: Webhook) throws {
        try db.execute(
            sql: "INSERT INTO webhook VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                office.rawValue, webhook.id.rawValue, webhook.name, webhook.url, webhook.kindsText, webhook.isPaused,
                webhook.secrets.current, webhook.secrets.previous, webhook.secrets.previousUntil?.milliseconds,
                webhook.createdAt.milliseconds, webhook.resumedAt.milliseconds, webhook.deliveredAt?.milliseconds,
            ]
        )
    }

    func update(_ webhook: Webhook) throws {
        try db.execute(
            sql: """
                UPDATE webhook SET name = ?, url = ?, kinds = ?, paused = ?, secret = ?, previous_secret = ?,
                    previous_until = ?, resumed_at = ?
                WHERE office = ? AND id = ?
                """,
            arguments: [
                webhook.name, webhook.url, webhook.kindsText, webhook.isPaused, webhook.secrets.current,
                webhook.secrets.previous, webhook.secrets.previousUntil?.milliseconds,
                webhook.resumedAt.milliseconds, office.rawValue, webhook.id.rawValue,
            ]
        )
    }

    func remove(_ id: WebhookID) throws -> Bool {
        try db.execute(
            sql: "DELETE FROM webhook WHERE office = ? AND id = ?",
            arguments: [office.rawValue, id.rawValue]
        )
        return db.changesCount > 0
    }

    /// Drops what a rotated secret has left, once its time is over.
    func dropOldSecrets(at moment: Timestamp) throws {
        try db.execute(
            sql: """
                UPDATE webhook SET previous_secret = NULL, previous_until = NULL
                WHERE office = ? AND previous_until < ?
                """,
            arguments: [office.rawValue, moment.milliseconds]
        )
    }

    func standings() throws -> [WebhookStanding] {
        var standings = try webhooks().map(WebhookStanding.init)
        guard !standings.isEmpty else { return [] }
        let places = Dictionary(uniqueKeysWithValues: standings.indices.map { (standings[$0].webhook.id, $0) })
        for row in try rows("state, count(*) AS count, min(entered_at) AS since", groupedBy: "webhook, state") {
            guard let place = places[WebhookID(rawValue: row["webhook"])] else { continue }
            if row["state"] == Delivery.State.waiting.rawValue {
                standings[place].waiting = row["count"]
                standings[place].waitingSince = row.moment("since")
            } else {
                standings[place].dead = row["count"]
            }
        }
        // Of a row with max() the other columns are those of the row that has it (SQLite, "Bare columns in an aggregate").
        for row in try rows("fault, status, max(attempted_at) AS at", groupedBy: "webhook") {
            guard let place = places[WebhookID(rawValue: row["webhook"])],
                let code = (row["fault"] as String?).flatMap(DeliveryFailure.Code.init(rawValue:))
            else { continue }
            standings[place].failure = DeliveryFailure(code, status: row["status"])
            standings[place].failedAt = row.moment("at")
        }
        return standings
    }

    private func rows(_ columns: String, groupedBy group: String) throws -> [Row] {
        let statement = try db.cachedStatement(
            sql: "SELECT webhook, \(columns) FROM webhook_delivery WHERE office = ? GROUP BY \(group)"
        )
        return try Row.fetchAll(statement, arguments: [office.rawValue])
    }
}

extension Webhook {
    fileprivate var kindsText: String? {
        kinds.map { kinds in "[\(kinds.map { "\"\($0.rawValue)\"" }.sorted().joined(separator: ","))]" }
    }

    /// Kinds of a newer version are left out.
    fileprivate init(row: Row) {
        let kinds = (row["kinds"] as String?).map { text in
            let names = (try? JSONDecoder().decode([String].self, from: Data(text.utf8))) ?? []
            return Set(names.compactMap(Event.Kind.init(rawValue:)))
        }
        self.init(
            id: WebhookID(rawValue: row["id"]),
            name: row["name"],
            url: row["url"],
            kinds: kinds,
            isPaused: row["paused"],
            secrets: SealedSecrets(
                current: row["secret"],
                previous: row["previous_secret"],
                previousUntil: row.moment("previous_until")
            ),
            createdAt: row.moment("created_at") ?? .epoch,
            resumedAt: row.moment("resumed_at") ?? .epoch,
            deliveredAt: row.moment("delivered_at")
        )
    }
}
