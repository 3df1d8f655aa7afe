/// How large a file may be: more than any office has, and little enough for a small computer.
package enum ImportLimits {
    package static let bytes = 8 << 20
    /// What a spreadsheet may hold unpacked. The format packs tables to a twentieth, a bomb to a thousandth.
    package static let unpackedBytes = 64 << 20
    /// Below the headings.
    package static let rows = 50_000
    package static let columns = 64
    /// Texts of all cells of a spreadsheet that are kept apart from them.
    static let sharedStrings = 1_000_000
    /// Of UTF-8 in one cell; what is longer is cut, and is no code, time or service.
    static let cellBytes = 1_000
    package static let faults = 1_000
}
