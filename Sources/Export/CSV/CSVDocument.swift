/// A table as CSV, line by line: RFC 4180 with UTF-8 and a byte order mark, by which Excel knows the encoding.
///
/// The separator is the comma that RFC 4180 and every reader but one take for granted. That one is Excel under a
/// Vietnamese locale, which expects semicolons; it has the XLSX. Numbers have a decimal point for the same reason.
package struct CSVDocument: Sequence, Sendable {
    private let table: ExportTable

    package init(_ table: ExportTable) {
        self.table = table
    }

    /// The lines with their ends; the first one holds the mark and the headings.
    package func makeIterator() -> some IteratorProtocol<String> {
        let headings = CSVLine.text(table.columns.map { .text($0.heading) })
        return CSVLines(head: Self.byteOrderMark + headings, rows: table.rows)
    }

    private static let byteOrderMark = "\u{FEFF}"
}

/// The head, then the rows.
private struct CSVLines: IteratorProtocol {
    private var head: String?
    private var rows: any IteratorProtocol<[ExportCell]>

    init(head: String, rows: any Sequence<[ExportCell]>) {
        self.head = head
        self.rows = rows.makeIterator()
    }

    mutating func next() -> String? {
        guard let head else { return rows.next().map(CSVLine.text) }
        self.head = nil
        return head
    }
}
