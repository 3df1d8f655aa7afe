/// The tables of dossiers and appointments.
enum DossierSchema {
    /// What the office's software says of a dossier, and beside it, untouched by what it says next, that a clerk handed the
    /// result over here. `ready` and `returned` are what both together come to.
    static let dossiers = """
        CREATE TABLE dossier (
            office TEXT NOT NULL,
            code TEXT NOT NULL,
            service TEXT,
            received_at INTEGER NOT NULL, -- this and all times below: milliseconds since 1970, UTC
            due_at INTEGER,
            ready_at INTEGER,
            returned_at INTEGER,
            handed_over_at INTEGER,
            returned INTEGER GENERATED ALWAYS AS (coalesce(returned_at, handed_over_at)) VIRTUAL,
            ready INTEGER GENERATED ALWAYS AS (
                coalesce(
                    min(ready_at, coalesce(returned_at, handed_over_at)),
                    ready_at, returned_at, handed_over_at
                )
            ) VIRTUAL,
            PRIMARY KEY (office, code)
        ) STRICT, WITHOUT ROWID;

        CREATE INDEX dossier_due ON dossier (office, due_at);
        """

    static let appointments = """
        CREATE TABLE appointment (
            office TEXT NOT NULL,
            code TEXT NOT NULL,
            service TEXT NOT NULL,
            at INTEGER NOT NULL, -- milliseconds since 1970, UTC
            dossier TEXT, -- its code, which may be unknown here
            PRIMARY KEY (office, code)
        ) STRICT, WITHOUT ROWID;
        """

    /// Which tickets a dossier came with. It stands in no event: those are kept for ever.
    static let links = """
        CREATE TABLE ticket_dossier (
            office TEXT NOT NULL,
            ticket TEXT NOT NULL,
            code TEXT NOT NULL,
            linked_at INTEGER NOT NULL, -- milliseconds since 1970, UTC
            PRIMARY KEY (office, ticket, code),
            FOREIGN KEY (office, code) REFERENCES dossier (office, code) ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;

        CREATE INDEX ticket_dossier_code ON ticket_dossier (office, code);
        """

    /// How far the office's software has been read.
    static let pullMark = """
        CREATE TABLE pull_mark (
            office TEXT PRIMARY KEY NOT NULL,
            cursor TEXT,
            entity_tag TEXT,
            at INTEGER NOT NULL -- milliseconds since 1970, UTC
        ) STRICT, WITHOUT ROWID;
        """
}
