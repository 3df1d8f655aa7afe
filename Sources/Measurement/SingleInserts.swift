import Foundation
import GRDB

/// SQLite's own pace on this disk: one small row a transaction, a prepared statement, write-ahead log, `synchronous=FULL`.
struct SingleInserts {
    private let queue: DatabaseQueue

    init(path: String) throws {
        var configuration = Configuration()
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA journal_mode = WAL")
            try database.execute(sql: "PRAGMA synchronous = FULL")
        }
        queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.write { database in
            try database.execute(sql: "CREATE TABLE event (sequence INTEGER PRIMARY KEY, body TEXT NOT NULL)")
        }
    }

    /// Inserts for as long as `duration`; inserts a second.
    func rate(for duration: Duration) throws -> Double {
        let body = String(repeating: "x", count: 120)
        let start = ContinuousClock.now
        var count = 0
        while start.duration(to: .now) < duration {
            try queue.write { database in
                try database.cachedStatement(sql: "INSERT INTO event (body) VALUES (?)").execute(arguments: [body])
            }
            count += 1
        }
        return Double(count) / (start.duration(to: .now) / .seconds(1))
    }
}
