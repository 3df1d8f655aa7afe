import QueueModel

/// Reads the first sheet of an Office Open XML workbook.
enum XLSXReader {
    static func rows(of bytes: [UInt8]) throws(ImportFault) -> [SheetRow] {
        var archive = try ZipArchive(bytes)
        let package = try relationships(of: "", in: &archive)
        let path = package.target(type: "officeDocument") ?? "xl/workbook.xml"
        let workbook = WorkbookContent()
        try archive.readXML(path, into: workbook)
        let parts = try relationships(of: path, in: &archive)
        guard let sheet = workbook.firstSheet.flatMap(parts.target(id:)) else { throw .damaged }
        let strings = SharedStrings()
        if let part = parts.target(type: "sharedStrings"), archive.has(part) {
            try archive.readXML(part, into: strings)
        }
        let styles = CellStyles()
        if let part = parts.target(type: "styles"), archive.has(part) {
            try archive.readXML(part, into: styles)
        }
        let content = SheetContent(
            CellReading(strings: strings.strings, styles: styles, isFrom1904: workbook.isFrom1904)
        )
        try archive.readXML(sheet, into: content)
        return content.rows
    }

    private static func relationships(
        of part: String,
        in archive: inout ZipArchive
    ) throws(ImportFault) -> Relationships {
        let relationships = Relationships(of: part)
        try archive.readXML(Relationships.path(of: part), into: relationships)
        return relationships
    }
}
