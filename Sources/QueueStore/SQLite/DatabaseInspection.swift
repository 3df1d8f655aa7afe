import GRDB

/// Looks at a database without changing it, before anything is written.
enum DatabaseInspection {
    enum Verdict: Equatable {
        case sound
        case damaged(String)
    }

    /// Files up to this size, in bytes, are checked page by page, about 500 MB a second from memory. Of larger ones only
    /// header and schema are, so that years of tickets do not delay the start.
    static let wholeCheckLimit: Int64 = 128 << 20

    /// - Parameter wholly: checks larger files page by page too.
    /// - Throws: `database-newer` and `database-foreign`, and what keeps the file from being read at all.
    static func inspect(_ files: DatabaseFiles, wholly: Bool) throws(StoreError) -> Verdict {
        do {
            let queue = try DatabaseQueue(path: files.path, configuration: configuration)
            defer { try? queue.close() }
            return try queue.read { db in
                let verdict = try check(db, wholly: wholly || files.size <= wholeCheckLimit)
                if verdict == .sound { try refuseOthers(db) }
                return verdict
            }
        } catch let error as DatabaseError where StoreError.damage.contains(error.resultCode) {
            return .damaged(error.description)
        } catch {
            throw StoreError(cause: error)
        }
    }

    /// Read-only: closing such a connection leaves the write-ahead log as it is.
    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        return configuration
    }

    private static func check(_ db: Database, wholly: Bool) throws -> Verdict {
        guard wholly else { return .sound }
        let findings = try String.fetchAll(db, sql: "PRAGMA quick_check(1)")
        return findings == ["ok"] ? .sound : .damaged(findings.joined(separator: "; "))
    }

    private static func refuseOthers(_ db: Database) throws {
        let application = try Int32.fetchOne(db, sql: "PRAGMA application_id")
        let isEmpty = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0
        guard application == SQLiteSchema.applicationID || isEmpty else {
            throw StoreError(.foreign, detail: "the file holds another program's database")
        }
        guard try !SQLiteSchema.migrator.hasBeenSuperseded(db) else {
            throw StoreError(.newer, detail: "its schema has migrations that this version does not know")
        }
    }
}
