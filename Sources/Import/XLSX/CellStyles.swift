import QueueModel

/// `styles.xml`: which cells show their number as a date.
final class CellStyles: XMLContent {
    let fault: ImportFault? = nil
    private var dateFormats: Set<Int> = []
    private var areDates: [Bool] = []
    private var isInCellFormats = false

    func isDate(_ style: Int) -> Bool {
        areDates.indices.contains(style) && areDates[style]
    }

    func begin(_ element: String, _ attributes: XMLAttributes) {
        switch element {
        case "numFmt":
            guard let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"],
                Self.isDate(code)
            else { return }
            dateFormats.insert(id)
        case "cellXfs": isInCellFormats = true
        case "xf" where isInCellFormats:
            let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
            areDates.append(Self.builtInDates.contains(id) || dateFormats.contains(id))
        default: break
        }
    }

    func text(_ text: UnsafeRawBufferPointer) {}

    func end(_ element: String) {
        if element == "cellXfs" { isInCellFormats = false }
    }

    /// ECMA-376, part 1, 18.8.30, with those that East Asian languages have of their own.
    private static let builtInDates: Set<Int> = Set(14...22).union(27...36).union(45...47).union(50...58)

    /// Whether a format's code has a day, month, year, hour or second in it, outside of what it shows as it stands.
    private static func isDate(_ code: String) -> Bool {
        var isQuoted = false
        var isBracketed = false
        var isEscaped = false
        for character in code.utf8 {
            if isEscaped { isEscaped = false; continue }
            switch character {
            case UInt8(ascii: "\""): isQuoted.toggle()
            case _ where isQuoted: break
            case UInt8(ascii: "["): isBracketed = true
            case UInt8(ascii: "]"): isBracketed = false
            case _ where isBracketed: break
            case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): isEscaped = true
            case _ where "dmyhsDMYHS".utf8.contains(character): return true
            default: break
            }
        }
        return false
    }
}
