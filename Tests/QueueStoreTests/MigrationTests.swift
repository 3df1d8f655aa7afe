import GRDB
import QueueModel
import QueueStore
import Testing

@Suite("A database of the first release")
struct MigrationTests {
    /// As the first release left it: one finished ticket, one that expired, one that waits.
    static let first = """
        PRAGMA application_id = \(0x4651_5545);
        CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
        INSERT INTO grdb_migrations VALUES ('1 events and tickets');
        CREATE TABLE event (
            office TEXT NOT NULL, sequence INTEGER NOT NULL CHECK (sequence > 0), at INTEGER NOT NULL,
            type TEXT NOT NULL, body TEXT NOT NULL CHECK (json_valid(body)), PRIMARY KEY (office, sequence)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX event_opening ON event (office, sequence) WHERE type = 'dayOpened';
        CREATE TABLE ticket (
            office TEXT NOT NULL, id TEXT NOT NULL, day TEXT NOT NULL, number TEXT NOT NULL, service TEXT NOT NULL,
            origin TEXT NOT NULL, state TEXT NOT NULL, counter TEXT, issued_at INTEGER NOT NULL, called_at INTEGER,
            last_called_at INTEGER, started_at INTEGER, closed_at INTEGER, recalls INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (office, id), UNIQUE (office, day, number)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO ticket VALUES
            ('ward', 'a', '2026-11-23', 'A001', 'papers', 'camera', 'finished', '1', 10, 20, 25, 30, 40, 1),
            ('ward', 'b', '2026-11-23', 'A002', 'papers', 'camera', 'expired', NULL, 11, NULL, NULL, NULL, 90, 0),
            ('ward', 'c', '2026-11-23', 'A003', 'papers', 'camera', 'waiting', NULL, 12, NULL, NULL, NULL, NULL, 0);
        """

    @Test("is brought up to date: what was served becomes a leg, every wait has its start")
    func migrated() throws {
        let scratch = try Scratch()
        let old = try DatabaseQueue(path: scratch.path())
        try old.writeWithoutTransaction { db in try db.execute(sql: Self.first) }
        try old.close()
        let (log, outcome) = try SQLiteEventLog.open(path: scratch.path(), office: "ward", at: monday8)
        #expect(outcome == .opened)
        try log.close()
        let (tickets, legs) = try DatabaseQueue(path: scratch.path()).read { db in
            (
                try Row.fetchAll(db, sql: "SELECT * FROM ticket ORDER BY id"),
                try Row.fetchAll(db, sql: "SELECT * FROM ticket_leg")
            )
        }
        #expect(tickets.map { $0["queued_at"] as Int } == [10, 11, 12])
        #expect(tickets.map { $0["legs"] as Int } == [1, 0, 0])
        #expect(tickets.map { $0["first_called_at"] as Int? } == [20, nil, nil])
        #expect(tickets.map { $0["dossiers"] as Int } == [1, 1, 1])
        #expect(tickets.map { $0["expiry_reason"] as String? } == [nil, "day-changed", nil])
        #expect(legs.count == 1)
        let leg = try #require(legs.first)
        #expect(["ticket", "outcome"].map { leg[$0] as String } == ["a", "completed"])
        let times = ["queued_at", "called_at", "started_at", "ended_at"]
        #expect(times.map { leg[$0] as Int } == [10, 20, 30, 40])
    }
}
