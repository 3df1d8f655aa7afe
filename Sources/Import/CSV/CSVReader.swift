import CLibCSV
import QueueModel

/// Reads a table of CSV (RFC 4180) through libcsv: UTF-8 with or without a byte order mark, separated by commas or
/// semicolons.
enum CSVReader {
    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    static func rows(of bytes: [UInt8]) throws(ImportFault) -> [SheetRow] {
        try checkEncoding(bytes)
        let content = bytes.starts(with: byteOrderMark) ? bytes.dropFirst(byteOrderMark.count) : bytes[...]
        let rows = CSVRows()
        try parse(content, into: rows)
        return try rows.finished()
    }

    private static func checkEncoding(_ bytes: [UInt8]) throws(ImportFault) {
        do {
            _ = try UTF8Span(validating: bytes.span)
        } catch {
            let before = bytes[..<error.byteOffsets.lowerBound]
            throw .notUTF8(row: before.count { $0 == UInt8(ascii: "\n") } + 1)
        }
    }

    private static func parse(_ content: ArraySlice<UInt8>, into rows: CSVRows) throws(ImportFault) {
        var parser = csv_parser()
        guard csv_init(&parser, UInt8(CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL)) == 0 else {
            throw .brokenQuotes(row: 1)
        }
        defer { csv_free(&parser) }
        csv_set_delim(&parser, separator(of: content))
        let context = Unmanaged.passUnretained(rows).toOpaque()
        let count = content.withUnsafeBytes {
            csv_parse(&parser, $0.baseAddress, $0.count, CSVRows.onField, CSVRows.onRowEnd, context)
        }
        guard count == content.count, csv_fini(&parser, CSVRows.onField, CSVRows.onRowEnd, context) == 0 else {
            throw .brokenQuotes(row: rows.currentRow)
        }
    }

    /// Of the two the one that the headings have more of: Excel under a Vietnamese locale writes semicolons.
    private static func separator(of content: ArraySlice<UInt8>) -> UInt8 {
        let (comma, semicolon) = (UInt8(ascii: ","), UInt8(ascii: ";"))
        let headings = content.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        return headings.count { $0 == semicolon } > headings.count { $0 == comma } ? semicolon : comma
    }
}
