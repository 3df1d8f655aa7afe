/// What is wrong in a file that somebody hands in, and where.
package struct ImportFault: Error, Hashable, Sendable, Codable {
    /// As a spreadsheet counts them: 1 is the line of the headings. `nil` where it is about the file as a whole.
    package let row: Int?
    /// The heading, or the letter where there is none; `nil` where it is about the whole row.
    package let column: String?
    /// Stable, in kebab case.
    package let code: String
    /// Without what stands in the cell: that may be somebody's.
    package let reason: LocalizedText

    package init(row: Int? = nil, column: String? = nil, code: String, reason: LocalizedText) {
        self.row = row
        self.column = column
        self.code = code
        self.reason = reason
    }
}
