/// What a cell's type, style and text come to (ECMA-376, part 1, 18.18.11).
struct CellReading {
    let strings: [String]
    let styles: CellStyles
    let isFrom1904: Bool

    func cell(_ text: String, type: String?, style: Int) -> SheetCell {
        guard !text.isEmpty else { return .empty }
        switch type {
        case "s":
            guard let index = Int(text), strings.indices.contains(index) else { return .error }
            return SheetCell(trimming: strings[index])
        case "e": return .error
        case nil, "n":
            guard let number = Double(text), number.isFinite else { return .error }
            return styles.isDate(style)
                ? .time(SpreadsheetTime(serial: number, isFrom1904: isFrom1904)) : .number(number)
        default: return SheetCell(trimming: text)
        }
    }
}
