import QueueModel

/// A sheet's XML: rows of cells.
final class SheetContent: XMLContent {
    private(set) var fault: ImportFault?
    private(set) var rows: [SheetRow] = []
    private let reading: CellReading
    private var row = 0
    private var cells: [SheetCell] = []
    private var cell = OpenCell()
    private var text = CellText()

    private struct OpenCell {
        var column = -1
        var type: String?
        var style = 0
    }

    init(_ reading: CellReading) {
        self.reading = reading
    }

    func begin(_ element: String, _ attributes: XMLAttributes) {
        switch element {
        case "row":
            row = attributes["r"].flatMap { Int($0) } ?? row + 1
            cells.removeAll(keepingCapacity: true)
            cell = OpenCell()
        case "c":
            cell = OpenCell(
                column: attributes["r"].map(Self.column) ?? cell.column + 1,
                type: attributes["t"],
                style: attributes["s"].flatMap { Int($0) } ?? 0
            )
        default: text.begin(element)
        }
    }

    func text(_ text: UnsafeRawBufferPointer) {
        self.text.take(text)
    }

    func end(_ element: String) {
        switch element {
        case "c": endCell()
        case "row": endRow()
        default: text.end(element)
        }
    }

    private func endCell() {
        let value = reading.cell(text.finish(), type: cell.type, style: cell.style)
        guard !value.isEmpty else { return }
        guard (0..<ImportLimits.columns).contains(cell.column) else { return note(.tooManyColumns(row: row)) }
        while cells.count <= cell.column { cells.append(.empty) }
        cells[cell.column] = value
    }

    private func endRow() {
        let row = SheetRow(number: row, cells: cells)
        guard !row.isBlank else { return }
        guard rows.count <= ImportLimits.rows else { return note(.tooManyRows(row: row.number)) }
        rows.append(row)
    }

    private func note(_ fault: ImportFault) {
        self.fault = self.fault ?? fault
    }

    /// The column of a reference such as `AB12`, from 0.
    private static func column(_ reference: String) -> Int {
        reference.utf8.prefix { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") }.prefix(3)
            .reduce(0) { $0 * 26 + Int($1 - UInt8(ascii: "A")) + 1 } - 1
    }
}
