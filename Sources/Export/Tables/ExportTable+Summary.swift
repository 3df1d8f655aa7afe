import QueueModel
package import Statistics

extension ExportTable {
    /// The report's key figures with those of the range before, the office's goals, and how the figures are meant.
    package static func summary(of report: StatisticsReport) -> ExportTable {
        ExportTable(
            id: "summary",
            name: LocalizedText(vi: "Tổng hợp", en: "Summary"),
            columns: [
                ExportColumn("Chỉ tiêu", "Figure", width: 44), ExportColumn("Đơn vị", "Unit", width: 20),
                ExportColumn("Giá trị", "Value"), ExportColumn("Mục tiêu", "Goal"),
                ExportColumn("Kỳ trước", "Previous"), ExportColumn("Chênh lệch", "Change"),
                ExportColumn("Thay đổi", "Relative change", width: 22),
            ],
            rows: periodRows(report) + KeyFigure.allCases.map { row($0, of: report) } + onTimeRows(report) + notes
        )
    }

    private static func periodRows(_ report: StatisticsReport) -> [[ExportCell]] {
        let previous = report.comparison?.range
        return [
            row("Từ ngày", "From", value: .day(report.range.first), previous: previous.map { .day($0.first) }),
            row("Đến ngày", "To", value: .day(report.range.last), previous: previous.map { .day($0.last) }),
        ]
    }

    private static func row(_ figure: KeyFigure, of report: StatisticsReport) -> [ExportCell] {
        let change = report.comparison?.changes[figure]
        let previous = report.comparison?.previous
        return [
            .text(figure.name.both), .text(figure.unit.name.both),
            cell(figure, in: report.total),
            figure == .satisfiedShare ? .share(StatisticsGoals.satisfiedShare) : .empty,
            previous.map { cell(figure, in: $0) } ?? .empty,
            ExportCell(change?.absolute, in: figure.unit),
            ExportCell(change?.relative, in: .share),
        ]
    }

    private static func cell(_ figure: KeyFigure, in figures: Figures) -> ExportCell {
        figure.unit == .minutes
            ? ExportCell(figure.percentile(in: figures))
            : ExportCell(figure.value(in: figures), in: figure.unit)
    }

    private static func onTimeRows(_ report: StatisticsReport) -> [[ExportCell]] {
        [
            row(
                "Hồ sơ đúng hạn",
                "Dossiers on time",
                unit: KeyFigure.Unit.share.name.both,
                value: ExportCell(report.onTime?.share, in: .share),
                goal: .share(StatisticsGoals.onTimeShare)
            ),
            row(
                "Hồ sơ đến hạn",
                "Dossiers due",
                unit: KeyFigure.Unit.count.name.both,
                value: .count(report.onTime?.total ?? 0)
            ),
        ]
    }

    private static var notes: [[ExportCell]] {
        [
            row(
                "Người chưa được gọi vẫn được tính theo thời gian đã chờ (Kaplan–Meier); “≥”: ít nhất chừng ấy",
                "Those not called count with what they waited (Kaplan–Meier); “≥”: at least that"
            ),
            row("Phân vị: hạng gần nhất (Hyndman–Fan loại 1)", "Percentiles: nearest rank (Hyndman–Fan type 1)"),
        ]
    }

    private static func row(
        _ vi: String,
        _ en: String,
        unit: String? = nil,
        value: ExportCell = .empty,
        goal: ExportCell = .empty,
        previous: ExportCell? = nil
    ) -> [ExportCell] {
        let name = LocalizedText(vi: vi, en: en).both
        return [.text(name), unit.map { .text($0) } ?? .empty, value, goal, previous ?? .empty, .empty, .empty]
    }
}

extension LocalizedText {
    /// Vietnamese with English beside it.
    var both: String { vi == en ? vi : "\(vi) / \(en)" }
}
