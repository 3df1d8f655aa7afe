import GRDB
package import QueueModel

/// The contacts of an office in the database of its event log.
package struct SQLiteContactStore: ContactStore {
    private let log: SQLiteEventLog

    package init(beside log: SQLiteEventLog) {
        self.log = log
    }

    package func put(_ contact: Contact) async throws(StoreError) -> Bool {
        let office = log.office
        try await log.commit { db in try ContactTable(db: db, office: office).put(contact) }
        return try await log.reading { db in try ContactTable(db: db, office: office).isKept(contact) }
    }

    package func withdraw(_ ticket: TicketID) async throws(StoreError) {
        try await log.commit { [office = log.office] db in
            try ContactTable(db: db, office: office).withdraw(ticket)
        }
    }

    package func contacts() async throws(StoreError) -> [Contact] {
        try await log.reading { [office = log.office] db in try ContactTable(db: db, office: office).all() }
    }

    package func messages() async throws(StoreError) -> [QueuedMessage] {
        try await log.reading { [office = log.office] db in try MessageTable(db: db, office: office).all() }
    }

    package func enqueue(_ messages: [QueuedMessage]) async throws(StoreError) {
        try await log.commit { [office = log.office] db in
            let table = MessageTable(db: db, office: office)
            for message in messages { try table.enqueue(message) }
        }
    }

    package func update(_ message: QueuedMessage) async throws(StoreError) {
        try await log.commit { [office = log.office] db in
            try MessageTable(db: db, office: office).update(message)
        }
    }

    package func purge() async throws(StoreError) {
        do {
            try await WriteAheadLog.truncate(of: log.pool.path)
        } catch {
            throw StoreError(cause: error)
        }
    }
}
