package import Access
import GRDB
package import QueueModel

extension SQLiteAccessStore {
    package func apiKeys() async throws(AccessError) -> [APIKey] {
        try await read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM api_key ORDER BY created_at, id").map(APIKey.init(row:))
        }
    }

    package func apiKey(_ digest: TokenDigest) async throws(AccessError) -> APIKey? {
        try await read { db in
            let statement = try db.cachedStatement(sql: "SELECT * FROM api_key WHERE digest = ?")
            return try Row.fetchOne(statement, arguments: [digest.bytes]).map(APIKey.init(row:))
        }
    }

    package func add(_ key: APIKey) async throws(AccessError) {
        try await write { db in
            try db.execute(
                sql: "INSERT INTO api_key VALUES (?, ?, ?, ?, ?, ?, ?)",
                arguments: [
                    key.id, key.name, key.digest.bytes, key.scopes.map(\.rawValue).sorted().joined(separator: " "),
                    key.createdAt.milliseconds, key.expiresAt.milliseconds, key.usedAt?.milliseconds,
                ]
            )
        }
    }

    package func useAPIKey(_ id: String, at moment: Timestamp) async throws(AccessError) {
        try await write { db in
            try db.execute(sql: "UPDATE api_key SET used_at = ? WHERE id = ?", arguments: [moment.milliseconds, id])
        }
    }

    package func removeAPIKey(_ id: String) async throws(AccessError) -> Bool {
        try await write { db in
            try db.execute(sql: "DELETE FROM api_key WHERE id = ?", arguments: [id])
            return db.changesCount > 0
        }
    }
}

extension APIKey {
    /// Scopes of a newer version are left out.
    fileprivate init(row: Row) {
        let scopes: String = row["scopes"]
        self.init(
            id: row["id"],
            name: row["name"],
            digest: TokenDigest(bytes: row["digest"]),
            scopes: Set(scopes.split(separator: " ").compactMap { Scope(rawValue: String($0)) }),
            createdAt: row.moment("created_at") ?? .epoch,
            expiresAt: row.moment("expires_at") ?? .epoch,
            usedAt: row.moment("used_at")
        )
    }
}
