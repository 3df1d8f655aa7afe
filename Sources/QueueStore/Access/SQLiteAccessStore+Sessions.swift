package import Access
import GRDB
package import QueueModel

extension SQLiteAccessStore {
    package func session(_ digest: TokenDigest) async throws(AccessError) -> UserSession? {
        try await read { db in
            let statement = try db.cachedStatement(sql: "SELECT * FROM session WHERE digest = ?")
            return try Row.fetchOne(statement, arguments: [digest.bytes]).flatMap(UserSession.init(row:))
        }
    }

    package func add(_ session: UserSession) async throws(AccessError) {
        try await write { db in
            try db.execute(
                sql: "INSERT INTO session VALUES (?, ?, ?, ?)",
                arguments: [
                    session.digest.bytes, session.user.rawValue, session.createdAt.milliseconds,
                    session.usedAt.milliseconds,
                ]
            )
        }
    }

    package func use(_ session: TokenDigest, at moment: Timestamp) async throws(AccessError) {
        try await write { db in
            try db.execute(
                sql: "UPDATE session SET used_at = ? WHERE digest = ?",
                arguments: [moment.milliseconds, session.bytes]
            )
        }
    }

    package func end(_ session: TokenDigest) async throws(AccessError) {
        try await write { db in
            try db.execute(sql: "DELETE FROM session WHERE digest = ?", arguments: [session.bytes])
        }
    }

    package func endSessions(of name: UserName, except kept: TokenDigest?) async throws(AccessError) {
        try await write { db in
            try db.execute(
                sql: "DELETE FROM session WHERE user = ? AND digest IS NOT ?",
                arguments: [name.rawValue, kept?.bytes]
            )
        }
    }

    package func dropSessions(createdBefore moment: Timestamp) async throws(AccessError) {
        try await write { db in
            try db.execute(sql: "DELETE FROM session WHERE created_at < ?", arguments: [moment.milliseconds])
        }
    }
}

extension UserSession {
    /// Nil for a user name of a form that is no longer allowed.
    fileprivate init?(row: Row) {
        guard let user = UserName(rawValue: row["user"]) else { return nil }
        self.init(
            digest: TokenDigest(bytes: row["digest"]),
            user: user,
            createdAt: row.moment("created_at") ?? .epoch,
            usedAt: row.moment("used_at") ?? .epoch
        )
    }
}
