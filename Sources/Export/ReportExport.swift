package import QueueModel
package import Statistics

/// What is exported of a report: the same tables as sheets of one workbook or each as a CSV.
package enum ReportExport {
    /// Summary, groups, clerks where the report has them, and the tickets last, since they are many.
    package static func tables(
        of report: StatisticsReport,
        tickets: some Sequence<TicketRecord> & Sendable,
        office: Office
    ) -> [ExportTable] {
        let groups = Grouping.allCases.map { ExportTable.groups(by: $0, of: report) }
        let clerks = ExportTable.clerks(of: report).map { [$0] } ?? []
        return [.summary(of: report)] + groups + clerks
            + [.tickets(tickets, of: office, asOf: report.asOf)]
    }
}
