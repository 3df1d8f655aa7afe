import QueueModel

extension ImportFault {
    init(row: Int? = nil, column: String? = nil, _ code: String, vi: String, en: String) {
        self.init(row: row, column: column, code: code, reason: LocalizedText(vi: vi, en: en))
    }
}

/// Why a file can't be read at all.
extension ImportFault {
    static let empty = ImportFault("empty-file", vi: "Tệp không có dòng nào.", en: "The file has no rows.")

    static let tooLarge = ImportFault(
        "file-too-large",
        vi: "Tệp lớn hơn \(ImportLimits.bytes >> 20) MB.",
        en: "The file is larger than \(ImportLimits.bytes >> 20) MB."
    )

    static let oldSpreadsheet = ImportFault(
        "old-spreadsheet",
        vi: "Tệp là bảng tính kiểu cũ (.xls) hoặc có mật khẩu: hãy lưu lại thành .xlsx không có mật khẩu.",
        en: "The file is an old spreadsheet (.xls) or has a password: save it as .xlsx without one."
    )

    static let damaged = ImportFault(
        "damaged-spreadsheet",
        vi: "Tệp không phải là bảng tính .xlsx, hoặc đã hỏng.",
        en: "The file is no .xlsx spreadsheet, or is damaged."
    )

    static let unpacksTooLarge = ImportFault(
        "unpacks-too-large",
        vi: "Bảng tính giải nén ra lớn hơn \(ImportLimits.unpackedBytes >> 20) MB.",
        en: "The spreadsheet unpacks to more than \(ImportLimits.unpackedBytes >> 20) MB."
    )

    static func notUTF8(row: Int) -> ImportFault {
        ImportFault(
            row: row,
            "not-utf8",
            vi: "Dòng này không phải là UTF-8: hãy lưu lại thành “CSV UTF-8”.",
            en: "This row is not UTF-8: save the file as “CSV UTF-8”."
        )
    }

    static func brokenQuotes(row: Int) -> ImportFault {
        ImportFault(
            row: row,
            "broken-quotes",
            vi: "Dấu ngoặc kép không khép lại, hoặc đứng giữa ô.",
            en: "A quotation mark is not closed, or stands in the middle of a cell."
        )
    }

    static func tooManyRows(row: Int) -> ImportFault {
        ImportFault(
            row: row,
            "too-many-rows",
            vi: "Nhiều hơn \(ImportLimits.rows) dòng: hãy chia thành nhiều tệp.",
            en: "More than \(ImportLimits.rows) rows: split the file."
        )
    }

    static func tooManyColumns(row: Int) -> ImportFault {
        ImportFault(
            row: row,
            "too-many-columns",
            vi: "Nhiều hơn \(ImportLimits.columns) cột.",
            en: "More than \(ImportLimits.columns) columns."
        )
    }
}
