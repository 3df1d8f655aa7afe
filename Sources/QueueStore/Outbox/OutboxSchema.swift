/// The tables of the webhooks, and of what is still to be delivered to them.
enum OutboxSchema {
    static let tables = """
        CREATE TABLE webhook (
            office TEXT NOT NULL,
            id TEXT NOT NULL,
            name TEXT NOT NULL,
            url TEXT NOT NULL,
            kinds TEXT CHECK (kinds IS NULL OR json_valid(kinds)), -- a list of events' types; NULL: all, those of later versions too
            paused INTEGER NOT NULL,
            secret BLOB NOT NULL, -- this and the one before: sealed
            previous_secret BLOB,
            previous_until INTEGER, -- this and all times below: milliseconds since 1970, UTC
            created_at INTEGER NOT NULL,
            resumed_at INTEGER NOT NULL, -- made, changed or resumed last
            delivered_at INTEGER, -- the last success
            PRIMARY KEY (office, id)
        ) STRICT, WITHOUT ROWID;

        -- What was delivered is deleted. The event itself stands in the log.
        CREATE TABLE webhook_delivery (
            office TEXT NOT NULL,
            webhook TEXT NOT NULL,
            sequence INTEGER NOT NULL, -- of the event
            subject TEXT NOT NULL, -- the ticket or counter whose events keep their order; '' for the office
            state TEXT NOT NULL CHECK (state IN ('waiting', 'dead')),
            entered_at INTEGER NOT NULL,
            due_at INTEGER NOT NULL,
            attempts INTEGER NOT NULL DEFAULT 0,
            attempted_at INTEGER,
            fault TEXT, -- why the last attempt failed
            status INTEGER, -- of the HTTP answer, where there was one
            PRIMARY KEY (office, webhook, sequence),
            FOREIGN KEY (office, webhook) REFERENCES webhook (office, id) ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;

        CREATE INDEX webhook_delivery_waiting ON webhook_delivery (office, webhook, subject, sequence)
            WHERE state = 'waiting';
        """
}
