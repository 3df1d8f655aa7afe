/// The tables of users, sessions, screens, API keys and the audit.
enum AccessSchema {
    static let users = """
        CREATE TABLE user (
            name TEXT PRIMARY KEY NOT NULL,
            role TEXT NOT NULL,
            secret_kind TEXT NOT NULL,
            secret_hash TEXT NOT NULL, -- scrypt, in PHC form
            disabled INTEGER NOT NULL,
            failures INTEGER NOT NULL,
            locked_until INTEGER, -- this and all times below: milliseconds since 1970, UTC
            created_at INTEGER NOT NULL,
            last_sign_in_at INTEGER
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE session (
            digest BLOB PRIMARY KEY NOT NULL, -- SHA-256 of the token
            user TEXT NOT NULL REFERENCES user (name),
            created_at INTEGER NOT NULL,
            used_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE INDEX session_user ON session (user);
        """

    static let machines = """
        CREATE TABLE device (
            id TEXT PRIMARY KEY NOT NULL,
            name TEXT NOT NULL,
            kind TEXT NOT NULL,
            digest BLOB NOT NULL UNIQUE,
            paired_at INTEGER NOT NULL,
            used_at INTEGER
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE api_key (
            id TEXT PRIMARY KEY NOT NULL,
            name TEXT NOT NULL,
            digest BLOB NOT NULL UNIQUE,
            scopes TEXT NOT NULL, -- with spaces between them
            created_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL,
            used_at INTEGER
        ) STRICT, WITHOUT ROWID;
        """

    /// To find a day among years of entries.
    static let auditTimes = "CREATE INDEX audit_at ON audit (at)"

    static let audit = """
        CREATE TABLE audit (
            sequence INTEGER PRIMARY KEY NOT NULL,
            at INTEGER NOT NULL,
            actor TEXT NOT NULL,
            role TEXT NOT NULL,
            address TEXT NOT NULL,
            action TEXT NOT NULL,
            target TEXT NOT NULL,
            outcome TEXT NOT NULL,
            previous BLOB NOT NULL,
            hash BLOB NOT NULL
        ) STRICT;

        CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit
        BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;

        CREATE TRIGGER audit_is_never_deleted BEFORE DELETE ON audit
        BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
        """
}
