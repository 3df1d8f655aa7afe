import GRDB
package import Statistics

extension SQLiteEventLog: VisitArchive {
    package func ticketRecords(of range: DateRange) async throws(StoreError) -> [TicketRecord] {
        try await reading { db in try RecordReader(db: db, office: office).records(of: range) }
    }

    package func counterShifts(of range: DateRange) async throws(StoreError) -> [CounterShift] {
        try await reading { db in try ShiftTable(db: db, office: office).shifts(of: range) }
    }
}
