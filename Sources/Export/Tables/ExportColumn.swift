package import QueueModel

/// A column's heading and how wide a spreadsheet shows it.
package struct ExportColumn: Hashable, Sendable {
    package let name: LocalizedText
    /// In characters.
    package let width: Int

    package init(_ vi: String, _ en: String, width: Int = 14) {
        name = LocalizedText(vi: vi, en: en)
        self.width = width
    }

    init(_ name: LocalizedText, width: Int = 14) {
        self.name = name
        self.width = width
    }

    /// Vietnamese with English beside it.
    package var heading: String { "\(name.vi) / \(name.en)" }
}
