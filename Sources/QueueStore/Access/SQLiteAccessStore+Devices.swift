package import Access
import GRDB
package import QueueModel

extension SQLiteAccessStore {
    package func devices() async throws(AccessError) -> [Device] {
        try await read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM device ORDER BY paired_at, id").map(Device.init(row:))
        }
    }

    package func device(_ digest: TokenDigest) async throws(AccessError) -> Device? {
        try await read { db in
            let statement = try db.cachedStatement(sql: "SELECT * FROM device WHERE digest = ?")
            return try Row.fetchOne(statement, arguments: [digest.bytes]).map(Device.init(row:))
        }
    }

    package func add(_ device: Device) async throws(AccessError) {
        try await write { db in
            try db.execute(
                sql: "INSERT INTO device VALUES (?, ?, ?, ?, ?, ?)",
                arguments: [
                    device.id, device.name, device.kind.rawValue, device.digest.bytes, device.pairedAt.milliseconds,
                    device.usedAt?.milliseconds,
                ]
            )
        }
    }

    package func useDevice(_ id: String, at moment: Timestamp) async throws(AccessError) {
        try await write { db in
            try db.execute(sql: "UPDATE device SET used_at = ? WHERE id = ?", arguments: [moment.milliseconds, id])
        }
    }

    package func removeDevice(_ id: String) async throws(AccessError) -> Bool {
        try await write { db in
            try db.execute(sql: "DELETE FROM device WHERE id = ?", arguments: [id])
            return db.changesCount > 0
        }
    }
}

extension Device {
    fileprivate init(row: Row) throws {
        guard let kind = Kind(rawValue: row["kind"]) else {
            throw StoreError(.corrupt, detail: "a row of the table device cannot be read")
        }
        self.init(
            id: row["id"],
            name: row["name"],
            kind: kind,
            digest: TokenDigest(bytes: row["digest"]),
            pairedAt: row.moment("paired_at") ?? .epoch,
            usedAt: row.moment("used_at")
        )
    }
}
