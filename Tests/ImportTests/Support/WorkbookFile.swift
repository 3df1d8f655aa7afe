import CZip
import Foundation
import Testing

/// A workbook put together by hand, so that each form that a program may write is tested.
struct WorkbookFile {
    var parts: [(name: String, text: String)] = [
        (
            "_rels/.rels",
            """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
            Target="xl/workbook.xml"/></Relationships>
            """
        ),
        (
            "xl/_rels/workbook.xml.rels",
            """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="rId1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" \
            Target="worksheets/first.xml"/><Relationship Id="rId2" Type="x/sharedStrings" Target="/xl/strings.xml"/>\
            <Relationship Id="rId3" Type="x/styles" Target="styles.xml"/></Relationships>
            """
        ),
        (
            "xl/styles.xml",
            """
            <styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/>\
            <numFmt numFmtId="165" formatCode="[Red]0.0&quot; days&quot;"/></numFmts>\
            <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
            <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>
            """
        ),
        (
            "xl/strings.xml",
            """
            <sst><si><t>Mã hồ sơ</t></si><si><r><t>Ngày </t></r><r><rPr/><t xml:space="preserve">tiếp nhận</t></r>\
            <rPh sb="0" eb="1"><t>aid</t></rPh></si><si><t>H-1</t></si></sst>
            """
        ),
    ]

    /// - Parameter rows: the content of the sheet's `sheetData`.
    init(_ rows: String, workbookProperties: String = "") {
        parts.append(
            (
                "xl/workbook.xml",
                """
                <workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
                <workbookPr \(workbookProperties)/><sheets><sheet name="Dossiers" sheetId="1" r:id="rId1"/>\
                <sheet name="Other" sheetId="2" r:id="rId9"/></sheets></workbook>
                """
            )
        )
        parts.append(("xl/worksheets/first.xml", "<worksheet><sheetData>\(rows)</sheetData></worksheet>"))
    }

    /// The archive, packed.
    func bytes() throws -> [UInt8] {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).xlsx").path()
        defer { unlink(path) }
        let archive = try #require(zip_open(path, ZIP_CREATE | ZIP_EXCL, nil))
        for (name, text) in parts {
            let source = text.withCString { zip_source_buffer(archive, strdup($0), UInt64(text.utf8.count), 1) }
            try #require(zip_file_add(archive, name, source, UInt32(ZIP_FL_ENC_UTF_8)) >= 0)
        }
        try #require(zip_close(archive) == 0)
        return Array(try Data(contentsOf: URL(filePath: path)))
    }
}
