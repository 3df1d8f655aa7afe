import QueueModel

/// What is wrong with the first row.
extension ImportFault {
    static func unknownColumn(_ column: String, row: Int, known: [String]) -> ImportFault {
        let list = known.joined(separator: ", ")
        return ImportFault(
            row: row,
            column: column,
            "unknown-column",
            vi: "Không có cột nào tên như vậy: hãy xoá cột, hoặc dùng một trong các tên \(list).",
            en: "No column has this name: delete it, or use one of \(list)."
        )
    }

    static func columnWithoutHeading(_ column: String, row: Int) -> ImportFault {
        ImportFault(
            row: row,
            column: column,
            "column-without-heading",
            vi: "Cột không có tên ở dòng đầu.",
            en: "The column has no heading in the first row."
        )
    }

    static func duplicateColumn(_ column: String, row: Int) -> ImportFault {
        ImportFault(
            row: row,
            column: column,
            "duplicate-column",
            vi: "Có hai cột cùng nội dung này.",
            en: "There are two columns of this."
        )
    }

    static func missingColumn(_ column: String, row: Int) -> ImportFault {
        ImportFault(
            row: row,
            column: column,
            "missing-column",
            vi: "Thiếu cột này.",
            en: "This column is missing."
        )
    }
}
