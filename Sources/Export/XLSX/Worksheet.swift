import CXLSXWriter
import QueueModel
import Statistics

/// One sheet of a workbook: the headings frozen, the rows typed.
struct Worksheet {
    private let sheet: UnsafeMutablePointer<lxw_worksheet>
    private let formats: CellFormats

    init(_ sheet: UnsafeMutablePointer<lxw_worksheet>, formats: CellFormats) {
        self.sheet = sheet
        self.formats = formats
    }

    func write(_ table: ExportTable) throws(ExportError) {
        try writeHeadings(table.columns)
        var row: UInt32 = 1
        for cells in table.rows {
            guard row < Self.rowLimit else {
                throw ExportError(code: .limit, detail: "“\(table.name.en)” has more than \(Self.rowLimit) rows")
            }
            for (column, cell) in cells.enumerated() {
                try ExportError.check(write(cell, row, UInt16(column)))
            }
            row += 1
        }
    }

    /// Of the format (ECMA-376 leaves it open; every spreadsheet program stops there).
    private static let rowLimit: UInt32 = 1_048_576

    private func writeHeadings(_ columns: [ExportColumn]) throws(ExportError) {
        for (index, column) in columns.enumerated() {
            let index = UInt16(index)
            try ExportError.check(worksheet_set_column(sheet, index, index, Double(column.width), nil))
            try ExportError.check(worksheet_write_string(sheet, 0, index, column.heading, formats.heading))
        }
        worksheet_freeze_panes(sheet, 1, 0)
    }

    private func write(_ cell: ExportCell, _ row: UInt32, _ column: UInt16) -> lxw_error {
        switch cell {
        case .empty: LXW_NO_ERROR
        case .text(let text): worksheet_write_string(sheet, row, column, text, nil)
        case .count(let count): worksheet_write_number(sheet, row, column, Double(count), formats.count)
        case .number(let number): worksheet_write_number(sheet, row, column, number, formats.decimal)
        case .minutes(let minutes): worksheet_write_number(sheet, row, column, minutes, formats.decimal)
        case .atLeastMinutes(let minutes): worksheet_write_number(sheet, row, column, minutes, formats.atLeast)
        case .share(let share): worksheet_write_number(sheet, row, column, share, formats.share)
        case .day(let day): worksheet_write_number(sheet, row, column, day.serial, formats.day)
        case .moment(let moment): worksheet_write_number(sheet, row, column, moment.serial, formats.moment)
        }
    }
}
