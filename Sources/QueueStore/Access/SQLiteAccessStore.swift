import Access
import GRDB

/// Users, sessions, screens, API keys and the audit, in the office's SQLite file.
package struct SQLiteAccessStore: AccessStore {
    private let pool: DatabasePool

    /// Shares the file, and its durability, with the log of events.
    package init(beside log: SQLiteEventLog) {
        pool = log.pool
    }

    func read<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(AccessError) -> Value {
        do { return try await pool.read(body) } catch { throw AccessError(cause: error) }
    }

    /// Runs a transaction that cancellation does not stop: a client that hangs up must not undo what was done.
    func write<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(AccessError) -> Value {
        let result: Result<Value, any Error> = await withCheckedContinuation { continuation in
            pool.asyncWrite(body) { _, result in continuation.resume(returning: result) }
        }
        do { return try result.get() } catch { throw AccessError(cause: error) }
    }
}
