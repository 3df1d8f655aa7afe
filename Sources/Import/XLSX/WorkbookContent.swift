import QueueModel

/// `workbook.xml`: the sheets in their order, and from when days count.
final class WorkbookContent: XMLContent {
    let fault: ImportFault? = nil
    /// The relationship of the first sheet.
    private(set) var firstSheet: String?
    private(set) var isFrom1904 = false

    func begin(_ element: String, _ attributes: XMLAttributes) {
        switch element {
        case "sheet": firstSheet = firstSheet ?? attributes["id"]
        case "workbookPr": isFrom1904 = attributes["date1904"].map { ["1", "true"].contains($0) } ?? false
        default: break
        }
    }

    func text(_ text: UnsafeRawBufferPointer) {}
    func end(_ element: String) {}
}
