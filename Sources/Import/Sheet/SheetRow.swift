/// One row of a table.
struct SheetRow: Hashable, Sendable {
    /// As a spreadsheet counts, from 1.
    let number: Int
    let cells: [SheetCell]

    var isBlank: Bool { cells.allSatisfy(\.isEmpty) }

    /// A column that has no heading, as a spreadsheet names it: A, B, …, Z, AA.
    static func letters(ofColumn index: Int) -> String {
        var (rest, letters) = (index + 1, "")
        while rest > 0 {
            letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }
}
