import Export
import QueueModel

extension ExportTable {
    /// What is wrong with a file, a row each. Of very many faults the last row says how many there are.
    static func faults(_ faults: [ImportFault], of count: Int) -> ExportTable {
        let rest = count - faults.count
        let last: [[ExportCell]] =
            rest > 0
            ? [[.empty, .empty, .text("…"), .text("còn \(rest) lỗi nữa"), .text("\(rest) more errors")]] : []
        return ExportTable(
            id: "faults",
            name: LocalizedText(vi: "Lỗi", en: "Errors"),
            columns: [
                ExportColumn("Dòng", "Row"), ExportColumn("Cột", "Column"), ExportColumn("Mã lỗi", "Code"),
                ExportColumn("Lý do", "Reason (Vietnamese)"), ExportColumn("Lý do (tiếng Anh)", "Reason"),
            ],
            rows: faults.map { fault in
                [
                    fault.row.map(ExportCell.count) ?? .empty, .text(fault.column ?? ""), .text(fault.code),
                    .text(fault.reason.vi), .text(fault.reason.en),
                ]
            } + last
        )
    }
}
