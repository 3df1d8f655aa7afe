internal import GRDB

/// The tables of those who want to be told, and of what they are told. A ticket that closes takes its rows along.
enum ContactSchema {
    static let tables = """
        CREATE TABLE contact (
            office TEXT NOT NULL,
            ticket TEXT NOT NULL,
            channel TEXT NOT NULL,
            language TEXT NOT NULL,
            sealed BLOB NOT NULL, -- the number, under the connection key
            given_at INTEGER NOT NULL, -- this and the times below: milliseconds since 1970, UTC
            PRIMARY KEY (office, ticket)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE message (
            office TEXT NOT NULL,
            ticket TEXT NOT NULL,
            kind TEXT NOT NULL,
            id TEXT NOT NULL,
            due_at INTEGER NOT NULL,
            state TEXT NOT NULL,
            failures INTEGER NOT NULL,
            next_try_at INTEGER NOT NULL,
            PRIMARY KEY (office, ticket, kind)
        ) STRICT, WITHOUT ROWID;
        """

    /// Takes every number out of a copy of the database: what is erased here must not live on there.
    static func strip(_ copy: Database) throws {
        guard try copy.tableExists("contact") else { return }
        try copy.execute(sql: "PRAGMA secure_delete = ON; DELETE FROM contact; DELETE FROM message")
    }
}
