/// What a report is computed from. Records of other days than the report's are passed over.
package struct StatisticsInput: Sendable {
    package var records: [TicketRecord]
    /// Those of `DateRange.previous`; `nil` for a report without comparison.
    package var previous: [TicketRecord]?
    /// Those of the report's days; `nil` for a report that leaves the clerks out.
    package var shifts: [CounterShift]?
    /// From the office's own software, which knows its dossiers' deadlines.
    package var onTime: OnTimeFigures?

    package init(
        records: [TicketRecord],
        previous: [TicketRecord]? = nil,
        shifts: [CounterShift]? = nil,
        onTime: OnTimeFigures? = nil
    ) {
        self.records = records
        self.previous = previous
        self.shifts = shifts
        self.onTime = onTime
    }
}
