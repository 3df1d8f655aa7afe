/// The tables of those who are remembered. No other table refers to them, so that they can be erased without a trace.
enum SubjectSchema {
    static let tables = """
        CREATE TABLE subject (
            office TEXT NOT NULL,
            id TEXT NOT NULL,
            enrolled_at INTEGER NOT NULL, -- this and the times below: milliseconds since 1970, UTC
            expires_at INTEGER NOT NULL,
            last_seen_day TEXT NOT NULL, -- such as 2026-11-22, by the office's clock
            visits INTEGER NOT NULL,
            PRIMARY KEY (office, id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE template (
            office TEXT NOT NULL,
            subject TEXT NOT NULL,
            "index" INTEGER NOT NULL,
            model TEXT NOT NULL,
            model_sha256 TEXT NOT NULL,
            key_id TEXT NOT NULL, -- of the master key whose transform turned it
            sealed BLOB NOT NULL,
            PRIMARY KEY (office, subject, "index"),
            FOREIGN KEY (office, subject) REFERENCES subject (office, id)
        ) STRICT, WITHOUT ROWID;

        -- Stays as proof when the subject is gone.
        CREATE TABLE consent (
            office TEXT NOT NULL,
            subject TEXT NOT NULL,
            given_at INTEGER NOT NULL,
            text_version TEXT NOT NULL,
            language TEXT NOT NULL,
            screen TEXT NOT NULL,
            given_by TEXT NOT NULL,
            withdrawn_at INTEGER,
            PRIMARY KEY (office, subject, given_at)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE erasure (
            office TEXT NOT NULL,
            subject TEXT NOT NULL,
            receipt TEXT NOT NULL,
            at INTEGER NOT NULL,
            cause TEXT NOT NULL,
            PRIMARY KEY (office, subject)
        ) STRICT, WITHOUT ROWID;
        """
}
