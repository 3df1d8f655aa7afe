import Access
package import Foundation
import GRDB

/// Reads a whole database and says what is wrong with it; changes nothing.
package struct DatabaseVerification: Sendable {
    /// In English, for an administrator.
    package let faults: [String]
    package let auditEntries: Int64

    /// - Parameter wanted: an audit entry that must be there.
    /// - Throws: what keeps the file from being read at all.
    package static func verify(
        path: String,
        expecting wanted: (sequence: Int64, hash: Data)? = nil
    ) async throws(StoreError) -> DatabaseVerification {
        do {
            var configuration = Configuration()
            configuration.readonly = true
            configuration.busyMode = .timeout(5)
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            return try await queue.read { db in
                let findings = try String.fetchAll(db, sql: "PRAGMA integrity_check(10)").filter { $0 != "ok" }
                guard try db.tableExists("audit") else {
                    return DatabaseVerification(
                        faults: findings + ["there is no audit: the database is older"],
                        auditEntries: 0
                    )
                }
                let check = try AuditCheck(expecting: wanted).walked(through: db)
                return DatabaseVerification(
                    faults: findings.map { "database: \($0)" } + check.faults.map { "audit: \($0)" },
                    auditEntries: check.count
                )
            }
        } catch {
            throw StoreError(cause: error)
        }
    }
}
