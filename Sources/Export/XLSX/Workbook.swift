import CXLSXWriter
import Glibc
import QueueModel

/// An Excel file in the making. Rows go to a temporary file as they come: memory does not grow with them.
struct Workbook: ~Copyable {
    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private let formats: CellFormats
    private let path: String

    /// Makes the file at once, since the library tells only at the end that it cannot.
    init(path: String) throws(ExportError) {
        guard let file = fopen(path, "w") else {
            throw ExportError(code: .file, detail: "\(path): \(String(cString: strerror(errno)))")
        }
        fclose(file)
        var options = lxw_workbook_options()
        options.constant_memory = 1
        options.use_zip64 = 1
        guard let workbook = workbook_new_opt(path, &options) else {
            throw ExportError(code: .failed, detail: "no memory for a workbook")
        }
        self.workbook = workbook
        self.path = path
        formats = CellFormats(in: workbook)
    }

    func add(_ table: ExportTable) throws(ExportError) {
        guard let sheet = workbook_add_worksheet(workbook, "\(table.name.vi) – \(table.name.en)") else {
            throw ExportError(code: .failed, detail: "no sheet “\(table.name.en)” can be added")
        }
        try Worksheet(sheet, formats: formats).write(table)
    }

    /// Writes the file. The library frees the workbook, whatever the result.
    consuming func save() throws(ExportError) {
        try ExportError.check(workbook_close(workbook))
    }

    /// Removes a file that is not complete. To close the workbook is the only way to have the library close its
    /// temporary files, of which there is one a sheet.
    consuming func abandon() {
        workbook_close(workbook)
        unlink(path)
    }
}
