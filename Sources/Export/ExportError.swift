package import QueueModel

/// Why a workbook could not be written. No file is left behind.
package struct ExportError: Error, Hashable, Sendable {
    /// A stable name for programs.
    package enum Code: String, Hashable, Sendable, CaseIterable {
        /// The file, or a temporary one, cannot be made or written: no such directory, no permission, disk full.
        case file = "export-file"
        /// More rows than a sheet holds, or a text longer than a cell takes.
        case limit = "export-limit"
        case failed = "export-failed"
    }

    package let code: Code
    /// What exactly went wrong, in English, for the journal. Never personal.
    package let detail: String

    /// What people on a screen read.
    package var message: LocalizedText {
        switch code {
        case .file:
            LocalizedText(vi: "Không ghi được tệp xuất ra.", en: "The export file could not be written.")
        case .limit:
            LocalizedText(
                vi: "Dữ liệu quá lớn cho một tệp Excel. Vui lòng chọn khoảng thời gian ngắn hơn.",
                en: "There is too much for one Excel file. Please choose a shorter range."
            )
        case .failed:
            LocalizedText(
                vi: "Không xuất được tệp. Vui lòng báo người quản trị.",
                en: "The export failed. Please tell the administrator."
            )
        }
    }
}

extension ExportError: CustomStringConvertible {
    package var description: String { "\(code.rawValue): \(detail)" }
}
