import GRDB

/// The tables and how they came about. A migration that was released never changes.
enum SQLiteSchema {
    /// `PRAGMA application_id`, "FQUE" in ASCII: tells our databases from other programs'.
    static let applicationID: Int32 = 0x4651_5545

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 events and tickets") { db in
            try db.execute(sql: "PRAGMA application_id = \(applicationID)")
            try db.execute(sql: events)
            try db.execute(sql: tickets)
        }
        return migrator
    }

    private static let events = """
        CREATE TABLE event (
            office TEXT NOT NULL,
            sequence INTEGER NOT NULL CHECK (sequence > 0),
            at INTEGER NOT NULL, -- milliseconds since 1970, UTC
            type TEXT NOT NULL,
            body TEXT NOT NULL CHECK (json_valid(body)),
            PRIMARY KEY (office, sequence)
        ) STRICT, WITHOUT ROWID;

        CREATE INDEX event_opening ON event (office, sequence) WHERE type = 'dayOpened';

        CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
        BEGIN SELECT RAISE(ABORT, 'the event log is append-only'); END;

        CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
        BEGIN SELECT RAISE(ABORT, 'the event log is append-only'); END;
        """

    private static let tickets = """
        CREATE TABLE ticket (
            office TEXT NOT NULL,
            id TEXT NOT NULL,
            day TEXT NOT NULL, -- such as 2026-11-22, by the office's clock
            number TEXT NOT NULL,
            service TEXT NOT NULL,
            origin TEXT NOT NULL,
            state TEXT NOT NULL,
            counter TEXT,
            issued_at INTEGER NOT NULL, -- this and the times below: milliseconds since 1970, UTC
            called_at INTEGER,
            last_called_at INTEGER,
            started_at INTEGER,
            closed_at INTEGER,
            recalls INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (office, id),
            UNIQUE (office, day, number)
        ) STRICT, WITHOUT ROWID;
        """
}
