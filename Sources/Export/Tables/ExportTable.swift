package import QueueModel

/// A table of an export. The rows may be made as they are read: a long one never stands in memory.
package struct ExportTable: Sendable, Identifiable {
    /// A stable name for addresses and file names: `summary`, a grouping, `clerks` or `tickets`.
    package let id: String
    package let name: LocalizedText
    package let columns: [ExportColumn]
    /// Each as long as `columns`.
    package let rows: any Sequence<[ExportCell]> & Sendable

    package init(id: String, name: LocalizedText, columns: [ExportColumn], rows: some Sequence<[ExportCell]> & Sendable)
    {
        self.id = id
        self.name = name
        self.columns = columns
        self.rows = rows
    }
}
