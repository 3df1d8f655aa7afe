import QueueModel
package import Statistics

extension ExportTable {
    /// One row a group, and the total below.
    package static func groups(by grouping: Grouping, of report: StatisticsReport) -> ExportTable {
        ExportTable(
            id: grouping.rawValue,
            name: grouping.tableName,
            columns: [ExportColumn(grouping.groupName, width: 34)] + figureColumns,
            rows: report[grouping].map { [.text($0.name.both)] + cells(of: $0.figures) }
                + [[.text("Tổng / Total")] + cells(of: report.total)]
        )
    }

    /// One row a clerk with workload and idle time; `nil` for a report without clerks.
    package static func clerks(of report: StatisticsReport) -> ExportTable? {
        guard let clerks = report.clerks else { return nil }
        return ExportTable(
            id: "clerks",
            name: LocalizedText(vi: "Theo cán bộ", en: "By clerk"),
            columns: [ExportColumn("Cán bộ", "Clerk", width: 24)] + workloadColumns + figureColumns,
            rows: clerks.map { [.text($0.clerk.rawValue)] + cells(of: $0.workload) + cells(of: $0.figures) }
        )
    }

    private static let figureColumns =
        [ExportColumn("Số lượt", "Legs")] + KeyFigure.allCases.map { ExportColumn($0.name, width: 24) }

    private static let workloadColumns = [
        ExportColumn("Phút phục vụ", "Serving minutes", width: 22),
        ExportColumn("Phút tại quầy", "Minutes at the counter", width: 26),
        ExportColumn("Phút rảnh", "Idle minutes", width: 20),
        ExportColumn("Mức bận", "Utilisation", width: 18),
    ]

    private static func cells(of figures: Figures) -> [ExportCell] {
        [.count(figures.counts.legs)]
            + KeyFigure.allCases.map { figure in
                figure.unit == .minutes
                    ? ExportCell(figure.percentile(in: figures))
                    : ExportCell(figure.value(in: figures), in: figure.unit)
            }
    }

    private static func cells(of workload: Workload) -> [ExportCell] {
        [
            .minutes(workload.servingMinutes), .minutes(workload.presentMinutes), .minutes(workload.idleMinutes),
            ExportCell(workload.utilisation, in: .share),
        ]
    }
}
