import QueueModel

/// What is wrong with a cell.
extension ImportFault {
    static func missing(_ column: String, row: Int) -> ImportFault {
        ImportFault(row: row, column: column, "missing-value", vi: "Ô trống.", en: "The cell is empty.")
    }

    static func badCode(_ column: String, row: Int) -> ImportFault {
        ImportFault(row: row, column: column, code: "bad-code", reason: DossierCode.form)
    }

    static func badTime(_ column: String, row: Int) -> ImportFault {
        ImportFault(
            row: row,
            column: column,
            "bad-time",
            vi: "Không phải là ngày giờ như 27/11/2026 14:30, 27/11/2026 hay 2026-11-27T14:30:00+07:00.",
            en: "This is no time such as 27/11/2026 14:30, 27/11/2026 or 2026-11-27T14:30:00+07:00."
        )
    }

    static func unknownService(_ column: String, row: Int, known: [String]) -> ImportFault {
        let list = known.joined(separator: ", ")
        return ImportFault(
            row: row,
            column: column,
            "unknown-service",
            vi: "Không có dịch vụ này; các dịch vụ là \(list).",
            en: "There is no such service; the services are \(list)."
        )
    }

    static func duplicateCode(_ column: String, row: Int, first: Int) -> ImportFault {
        ImportFault(
            row: row,
            column: column,
            "duplicate-code",
            vi: "Mã này đã có ở dòng \(first).",
            en: "Row \(first) has the same code."
        )
    }

    static func beyondHeadings(_ column: String, row: Int) -> ImportFault {
        ImportFault(
            row: row,
            column: column,
            "beyond-headings",
            vi: "Ô nằm ngoài các cột có tên: có lẽ thiếu dấu ngoặc kép quanh một ô có dấu phân cách.",
            en:
                "The cell lies beyond the headings: quotation marks may be missing around a cell with a separator in it."
        )
    }
}
