import Access
package import Foundation
import GRDB
package import QueueModel

/// Reads a whole database and says what is wrong with it; changes nothing.
package struct DatabaseVerification: Sendable {
    /// In English, for an administrator.
    package let faults: [String]
    package let auditEntries: Int64
    package let events: Int64
    /// The newest event of each office.
    package let lastSequences: [OfficeID: Int64]

    /// - Parameter wanted: an audit entry that must be there.
    /// - Throws: what keeps the file from being read at all.
    package static func verify(
        path: String,
        expecting wanted: (sequence: Int64, hash: Data)? = nil
    ) async throws(StoreError) -> DatabaseVerification {
        try verify(path: path, .everyDay, expecting: wanted)
    }

    static func verify(
        path: String,
        _ scope: EventCheck.Scope,
        expecting wanted: (sequence: Int64, hash: Data)? = nil
    ) throws(StoreError) -> DatabaseVerification {
        do {
            var configuration = Configuration()
            configuration.readonly = true
            configuration.busyMode = .timeout(5)
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            defer { try? queue.close() }
            return try queue.read { db in try DatabaseVerification(db, scope, expecting: wanted) }
        } catch {
            throw StoreError(cause: error)
        }
    }

    private init(_ db: Database, _ scope: EventCheck.Scope, expecting wanted: (sequence: Int64, hash: Data)?) throws {
        var faults = try String.fetchAll(db, sql: "PRAGMA integrity_check(10)").filter { $0 != "ok" }
            .map { "database: \($0)" }
        let strays = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check")
        if !strays.isEmpty { faults.append("database: \(strays.count) rows refer to rows that are missing") }
        guard faults.isEmpty, try db.tableExists("event") else {
            self.init(faults: faults.isEmpty ? ["database: there is no log of events"] : faults)
            return
        }
        let check = try EventCheck(db, scope)
        faults += check.faults.map { "events: \($0)" }
        var entries: Int64 = 0
        // Older databases have none; they are copied before their schema changes.
        if try db.tableExists("audit") {
            let audit = try AuditCheck(expecting: wanted).walked(through: db)
            faults += audit.faults.map { "audit: \($0)" }
            entries = audit.count
        } else if wanted != nil {
            faults.append("audit: there is none, the database is older")
        }
        self.init(
            faults: faults,
            auditEntries: entries,
            events: check.eventCount,
            lastSequences: check.lastSequences
        )
    }

    private init(
        faults: [String],
        auditEntries: Int64 = 0,
        events: Int64 = 0,
        lastSequences: [OfficeID: Int64] = [:]
    ) {
        self.faults = faults
        self.auditEntries = auditEntries
        self.events = events
        self.lastSequences = lastSequences
    }
}
