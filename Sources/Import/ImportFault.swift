package import QueueModel

/// What is wrong in a file that somebody hands in, and where.
package struct ImportFault: Hashable, Sendable {
    /// As a spreadsheet counts them: 1 is the line of the headings.
    package let row: Int
    /// The heading, or the letter where there is none; `nil` where it is about the whole row.
    package let column: String?
    /// Stable, in kebab case.
    package let code: String
    package let reason: LocalizedText

    package init(row: Int, column: String?, code: String, reason: LocalizedText) {
        self.row = row
        self.column = column
        self.code = code
        self.reason = reason
    }
}
