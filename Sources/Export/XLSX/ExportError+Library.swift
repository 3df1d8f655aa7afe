import CXLSXWriter

extension ExportError {
    /// Turns the library's codes into errors; nobody else reads them.
    static func check(_ result: lxw_error) throws(ExportError) {
        guard result != LXW_NO_ERROR else { return }
        let detail = lxw_strerror(result).map { String(cString: $0) } ?? "error \(result.rawValue)"
        throw ExportError(code: code(of: result), detail: detail)
    }

    private static func code(of result: lxw_error) -> Code {
        switch result {
        case LXW_ERROR_CREATING_XLSX_FILE, LXW_ERROR_CREATING_TMPFILE, LXW_ERROR_READING_TMPFILE,
            LXW_ERROR_ZIP_FILE_OPERATION, LXW_ERROR_ZIP_FILE_ADD, LXW_ERROR_ZIP_CLOSE:
            .file
        case LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED, LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE: .limit
        default: .failed
        }
    }
}
