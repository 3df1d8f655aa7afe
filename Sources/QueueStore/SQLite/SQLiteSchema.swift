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
        migrator.registerMigration("2 visits, legs and counters") { db in
            try db.execute(sql: visits)
            try db.execute(sql: legs)
            try db.execute(sql: counters)
        }
        migrator.registerMigration("3 forecasts, ratings and shifts") { db in
            try db.execute(sql: forecasts)
            try db.execute(sql: ratings)
            try db.execute(sql: shifts)
        }
        migrator.registerMigration("4 subjects") { db in
            try db.execute(sql: SubjectSchema.tables)
        }
        migrator.registerMigration("5 access") { db in
            try db.execute(sql: AccessSchema.users)
            try db.execute(sql: AccessSchema.machines)
            try db.execute(sql: AccessSchema.audit)
        }
        migrator.registerMigration("6 visits") { db in
            try db.execute(sql: VisitSchema.tables)
        }
        migrator.registerMigration("7 times of the audit") { db in
            try db.execute(sql: AccessSchema.auditTimes)
        }
        migrator.registerMigration("8 webhooks") { db in
            try db.execute(sql: OutboxSchema.tables)
        }
        migrator.registerMigration("9 dossiers") { db in
            try db.execute(sql: DossierSchema.dossiers)
            try db.execute(sql: DossierSchema.appointments)
            try db.execute(sql: DossierSchema.links)
            try db.execute(sql: DossierSchema.pullMark)
        }
        migrator.registerMigration("10 contacts") { db in
            try db.execute(sql: ContactSchema.tables)
        }
        migrator.registerMigration("11 idempotency") { db in
            try db.execute(sql: "ALTER TABLE event ADD COLUMN request TEXT")
        }
        migrator.registerMigration("12 imports") { db in
            try db.execute(sql: ImportSchema.tables)
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

    private static let visits = """
        ALTER TABLE ticket ADD COLUMN priority TEXT;
        ALTER TABLE ticket ADD COLUMN appointment_service TEXT;
        ALTER TABLE ticket ADD COLUMN appointment_at INTEGER;
        ALTER TABLE ticket ADD COLUMN dossiers INTEGER NOT NULL DEFAULT 1;
        ALTER TABLE ticket ADD COLUMN routing_rule TEXT;
        ALTER TABLE ticket ADD COLUMN queued_at INTEGER; -- start of the wait for the present service
        ALTER TABLE ticket ADD COLUMN parked_ms INTEGER NOT NULL DEFAULT 0; -- since queued_at
        ALTER TABLE ticket ADD COLUMN park_reason TEXT;
        ALTER TABLE ticket ADD COLUMN parked_since INTEGER;
        ALTER TABLE ticket ADD COLUMN parked_until INTEGER;
        ALTER TABLE ticket ADD COLUMN call_reason TEXT;
        ALTER TABLE ticket ADD COLUMN transfers INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE ticket ADD COLUMN legs INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE ticket ADD COLUMN merged_into TEXT;
        ALTER TABLE ticket ADD COLUMN expiry_reason TEXT;

        UPDATE ticket SET
            queued_at = issued_at,
            legs = state = 'finished',
            expiry_reason = iif(state = 'expired', 'day-changed', NULL);
        """

    /// One row a stretch of serving that has ended; those of older tickets follow from the tickets.
    private static let legs = """
        CREATE TABLE ticket_leg (
            office TEXT NOT NULL,
            ticket TEXT NOT NULL,
            leg INTEGER NOT NULL CHECK (leg > 0),
            service TEXT NOT NULL,
            counter TEXT,
            clerk TEXT,
            queued_at INTEGER NOT NULL, -- this and the times below: milliseconds since 1970, UTC
            called_at INTEGER,
            started_at INTEGER NOT NULL,
            ended_at INTEGER NOT NULL,
            parked_ms INTEGER NOT NULL,
            outcome TEXT NOT NULL,
            PRIMARY KEY (office, ticket, leg)
        ) STRICT, WITHOUT ROWID;

        INSERT INTO ticket_leg
        SELECT office, id, 1, service, counter, NULL, issued_at, called_at, started_at, closed_at, 0, 'completed'
        FROM ticket WHERE state = 'finished';
        """

    /// What each predictor said when the ticket was issued; `ticket.first_called_at` tells what became of it.
    private static let forecasts = """
        CREATE TABLE forecast (
            office TEXT NOT NULL,
            ticket TEXT NOT NULL,
            predictor TEXT NOT NULL, -- 'ours' or a yardstick's name
            expected_ms INTEGER NOT NULL, -- our P50, a yardstick's mean
            p80_ms INTEGER NOT NULL,
            PRIMARY KEY (office, ticket, predictor)
        ) STRICT, WITHOUT ROWID;

        ALTER TABLE ticket ADD COLUMN first_called_at INTEGER; -- of the whole visit, where called_at is of the present wait

        UPDATE ticket SET first_called_at = coalesce(
            (SELECT called_at FROM ticket_leg AS l WHERE l.office = ticket.office AND l.ticket = ticket.id AND leg = 1),
            called_at
        );
        """

    private static let ratings = """
        ALTER TABLE ticket ADD COLUMN rating INTEGER CHECK (rating BETWEEN 1 AND 5);
        ALTER TABLE ticket_leg ADD COLUMN recalls INTEGER NOT NULL DEFAULT 0;
        """

    /// The stretches of time when a clerk sat at an open counter.
    private static let shifts = """
        CREATE TABLE counter_shift (
            office TEXT NOT NULL,
            day TEXT NOT NULL,
            counter TEXT NOT NULL,
            started_at INTEGER NOT NULL, -- this and the time below: milliseconds since 1970, UTC
            clerk TEXT NOT NULL,
            ended_at INTEGER,
            PRIMARY KEY (office, day, counter, started_at)
        ) STRICT, WITHOUT ROWID;
        """

    /// Who sits where today. A counter without a row is open.
    private static let counters = """
        CREATE TABLE counter (
            office TEXT NOT NULL,
            id TEXT NOT NULL,
            status TEXT NOT NULL,
            clerk TEXT,
            since INTEGER NOT NULL,
            PRIMARY KEY (office, id)
        ) STRICT, WITHOUT ROWID;
        """
}
