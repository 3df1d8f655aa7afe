package import Access
import GRDB
import QueueModel

extension SQLiteAccessStore {
    package func users() async throws(AccessError) -> [User] {
        try await read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM user ORDER BY name").map(User.init(row:))
        }
    }

    package func user(_ name: UserName) async throws(AccessError) -> User? {
        try await read { db in try UserTable.user(name, in: db) }
    }

    package func add(_ user: User) async throws(AccessError) {
        try await write { db in
            guard try UserTable.user(user.name, in: db) == nil else { throw AccessError.userExists }
            try UserTable.put(user, in: db)
        }
    }

    package func update(
        _ name: UserName,
        _ change: @escaping @Sendable (inout User) -> Void
    ) async throws(AccessError) -> User {
        try await write { db in
            guard var user = try UserTable.user(name, in: db) else { throw AccessError.unknownUser }
            let couldLetIn = user.isAdministrator
            change(&user)
            try UserTable.put(user, in: db)
            if couldLetIn, try UserTable.administrators(in: db) == 0 { throw AccessError.lastAdministrator }
            return user
        }
    }
}

/// The SQL on the table `user`.
private enum UserTable {
    static func user(_ name: UserName, in db: Database) throws -> User? {
        let statement = try db.cachedStatement(sql: "SELECT * FROM user WHERE name = ?")
        return try Row.fetchOne(statement, arguments: [name.rawValue]).map(User.init(row:))
    }

    static func administrators(in db: Database) throws -> Int {
        try Int.fetchOne(
            db,
            sql: "SELECT count(*) FROM user WHERE role = ? AND NOT disabled",
            arguments: [Role.administrator.rawValue]
        ) ?? 0
    }

    static func put(_ user: User, in db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO user VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (name) DO UPDATE SET role = excluded.role, secret_kind = excluded.secret_kind,
                    secret_hash = excluded.secret_hash, disabled = excluded.disabled, failures = excluded.failures,
                    locked_until = excluded.locked_until, last_sign_in_at = excluded.last_sign_in_at
                """,
            arguments: [
                user.name.rawValue, user.role.rawValue, user.secretKind.rawValue, user.hash.phc, user.isDisabled,
                user.failures, user.lockedUntil?.milliseconds, user.createdAt.milliseconds,
                user.lastSignInAt?.milliseconds,
            ]
        )
    }
}

extension User {
    fileprivate var isAdministrator: Bool { role == .administrator && !isDisabled }

    fileprivate init(row: Row) throws {
        guard let name = UserName(rawValue: row["name"]), let role = Role(rawValue: row["role"]),
            let kind = Secret.Kind(rawValue: row["secret_kind"]), let hash = SecretHash(phc: row["secret_hash"])
        else { throw StoreError(.corrupt, detail: "a row of the table user cannot be read") }
        self.init(
            name: name,
            role: role,
            secretKind: kind,
            hash: hash,
            isDisabled: row["disabled"],
            failures: row["failures"],
            lockedUntil: row.moment("locked_until"),
            createdAt: row.moment("created_at") ?? .epoch,
            lastSignInAt: row.moment("last_sign_in_at")
        )
    }
}
