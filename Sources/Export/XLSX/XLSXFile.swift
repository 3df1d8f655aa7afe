import Glibc

/// Writes tables as a workbook (Office Open XML), a sheet each, through libxlsxwriter.
package enum XLSXFile {
    /// - Parameter path: replaced if it exists; removed when the workbook cannot be written.
    package static func write(_ tables: [ExportTable], to path: String) throws(ExportError) {
        let workbook = try Workbook(path: path)
        do throws(ExportError) {
            for table in tables { try workbook.add(table) }
        } catch {
            workbook.abandon()
            throw error
        }
        do throws(ExportError) { try workbook.save() } catch {
            unlink(path)
            throw error
        }
    }
}
