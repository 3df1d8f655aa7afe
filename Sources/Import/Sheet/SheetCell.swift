/// What stands in one cell of a table, whatever the file's format.
enum SheetCell: Hashable, Sendable {
    case empty
    case text(String)
    case number(Double)
    /// A number that its format shows as a date: whole days since the spreadsheet's epoch, and their fraction.
    case time(SpreadsheetTime)
    /// A formula's error.
    case error
}

extension SheetCell {
    /// A text without the spaces around it; none is left of one that is all spaces.
    init(trimming text: String) {
        let trimmed = text.trimmed
        self = trimmed.isEmpty ? .empty : .text(trimmed)
    }

    var isEmpty: Bool { self == .empty }
}

extension String {
    /// Without spaces, tabs, line ends and no-break spaces around it.
    fileprivate var trimmed: String {
        guard let first = unicodeScalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = unicodeScalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return first == startIndex && unicodeScalars.index(after: last) == endIndex
            ? self : String(unicodeScalars[first...last])
    }
}
