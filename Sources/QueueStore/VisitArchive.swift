package import Statistics

/// The visits of the past and of today, for reports.
package protocol VisitArchive: Sendable {
    /// Every leg of the tickets issued on these days, in the order of issue.
    func ticketRecords(of range: DateRange) async throws(StoreError) -> [TicketRecord]

    /// When clerks sat at open counters on these days.
    func counterShifts(of range: DateRange) async throws(StoreError) -> [CounterShift]
}
