package import QueueModel
package import QueueStore
package import Statistics

/// The figures of a range of days with the tickets they were counted from.
package struct OfficeReport: Sendable {
    package let office: Office
    package let statistics: StatisticsReport
    package let records: [TicketRecord]

    /// - Parameters:
    ///   - dossiers: from which it is told how many were ready on time.
    ///   - namesClerks: whether it tells what each clerk did: for supervisors only.
    ///   - moment: up to when what goes on is counted.
    package init(
        of range: DateRange,
        from archive: any VisitArchive,
        dossiers: any DossierStore,
        for office: Office,
        namesClerks: Bool,
        asOf moment: Timestamp
    ) async throws(StoreError) {
        let records = try await archive.ticketRecords(of: range)
        let onTime = try await dossiers.onTimeFigures(dueAt: range.moments(in: office), asOf: moment)
        let input = StatisticsInput(
            records: records,
            previous: try await archive.ticketRecords(of: range.previous),
            shifts: namesClerks ? try await archive.counterShifts(of: range) : nil,
            onTime: onTime.total > 0 ? onTime : nil
        )
        self.office = office
        self.records = records
        statistics = Statistics.report(of: input, for: office, in: range, asOf: moment)
    }
}
