import CLibCSV
import QueueModel

/// Takes fields and ends of rows from libcsv.
final class CSVRows {
    private var rows: [SheetRow] = []
    private var cells: [SheetCell] = []
    private var fault: ImportFault?
    /// The character that ended the row before, while nothing followed it.
    private var lastEnd: Int32?
    private(set) var currentRow = 1

    static var onField: @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void {
        { CSVRows.at($2)?.take(field: UnsafeRawBufferPointer(start: $0, count: $1)) }
    }

    static var onRowEnd: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void {
        { CSVRows.at($1)?.endRow(by: $0) }
    }

    func finished() throws(ImportFault) -> [SheetRow] {
        if let fault { throw fault }
        return rows
    }

    private static func at(_ context: UnsafeMutableRawPointer?) -> CSVRows? {
        context.map { Unmanaged<CSVRows>.fromOpaque($0).takeUnretainedValue() }
    }

    private func take(field: UnsafeRawBufferPointer) {
        lastEnd = nil
        guard cells.count < ImportLimits.columns else { return note(.tooManyColumns(row: currentRow)) }
        cells.append(SheetCell(trimming: String(decoding: field.prefix(ImportLimits.cellBytes), as: UTF8.self)))
    }

    /// Ends are reported one by one, so that blank rows count: those of CR LF come as two.
    private func endRow(by end: Int32) {
        if end == CSV_LF, lastEnd == CSV_CR { return lastEnd = end }
        // A file that ends with a line end has no further row.
        guard end >= 0 || !cells.isEmpty else { return }
        lastEnd = end
        append(SheetRow(number: currentRow, cells: cells))
        cells.removeAll(keepingCapacity: true)
        currentRow += 1
    }

    private func append(_ row: SheetRow) {
        guard !row.isBlank else { return }
        guard rows.count <= ImportLimits.rows else { return note(.tooManyRows(row: row.number)) }
        rows.append(row)
    }

    private func note(_ fault: ImportFault) {
        self.fault = self.fault ?? fault
    }
}
