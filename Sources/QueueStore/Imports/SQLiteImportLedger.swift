import GRDB
package import QueueModel

/// The files that were handed in to an office, in the database of its event log.
package struct SQLiteImportLedger: ImportLedger {
    private let log: SQLiteEventLog

    package init(beside log: SQLiteEventLog) {
        self.log = log
    }

    package func note(_ run: ImportRun) async throws(StoreError) {
        try await log.commit { [office = log.office] db in try ImportTable(db: db, office: office).add(run) }
    }

    package func runs() async throws(StoreError) -> [ImportRun] {
        try await log.reading { [office = log.office] db in try ImportTable(db: db, office: office).runs() }
    }

    package func rejectedKinds() async throws(StoreError) -> Set<ImportKind> {
        try await log.reading { [office = log.office] db in try ImportTable(db: db, office: office).rejectedKinds() }
    }
}
