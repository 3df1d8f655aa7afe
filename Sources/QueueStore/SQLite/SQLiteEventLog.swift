import GRDB
package import QueueModel

/// The event log and the ticket table in one SQLite file, for one office.
///
/// Write-ahead log with `synchronous=FULL`: when `append` returns, the events survive a power cut. Of several processes
/// on one file each sees the others' events; conflicting appends are refused.
package struct SQLiteEventLog: EventLog {
    let pool: DatabasePool
    let office: OfficeID
    private let hold: DatabaseHold

    init(pool: DatabasePool, office: OfficeID, hold: DatabaseHold) {
        self.pool = pool
        self.office = office
        self.hold = hold
    }

    package func append(_ events: [RecordedEvent]) async throws(StoreError) {
        guard !events.isEmpty else { return }
        try await commit { db in try EventWriting.append(events, office: office, to: db) }
    }

    package func events(after sequence: Int64, limit: Int) async throws(StoreError) -> [RecordedEvent] {
        try await read { db in try EventTable.rows(after: sequence, limit: limit, office: office, in: db) }
    }

    package func currentDay() async throws(StoreError) -> [RecordedEvent] {
        try await read { db in
            guard let opening = try EventTable.lastOpening(office: office, in: db) else { return [] }
            return try EventTable.rows(after: opening - 1, limit: .max, office: office, in: db)
        }
    }

    package func beginning(ofLatestDays count: Int) async throws(StoreError) -> Int64? {
        try await reading { db in try EventTable.beginning(ofLatestDays: count, office: office, in: db) }
    }

    package func lastSequence() async throws(StoreError) -> Int64 {
        try await reading { db in try EventTable.lastSequence(office: office, in: db) }
    }

    /// Moves the write-ahead log into the database and closes it. Every later call fails.
    package func close() throws(StoreError) {
        do {
            // The pool closes its writer before its readers, so SQLite would leave the log where it is.
            try pool.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
            try pool.close()
        } catch {
            throw StoreError(cause: error)
        }
    }

    private func read(
        _ rows: @escaping @Sendable (Database) throws -> [EventRow]
    ) async throws(StoreError) -> [RecordedEvent] {
        try await reading(rows).map { row throws(StoreError) in try row.recordedEvent() }
    }

    func reading<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(StoreError) -> Value {
        do { return try await pool.read(body) } catch { throw StoreError(cause: error) }
    }

    /// Runs a transaction that cancellation does not stop: the caller has to know whether its events are durable.
    func commit<Value: Sendable>(
        _ updates: @escaping @Sendable (Database) throws -> Value
    ) async throws(StoreError) -> Value {
        let result: Result<Value, any Error> = await withCheckedContinuation { continuation in
            pool.asyncWrite(updates) { _, result in continuation.resume(returning: result) }
        }
        do { return try result.get() } catch { throw StoreError(cause: error) }
    }
}
