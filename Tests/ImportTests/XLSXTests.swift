import Import
import QueueModel
import Testing

@Suite("Files of XLSX")
struct XLSXTests {
    private static let headings = #"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>"#

    private func cells(_ code: String, _ moment: String, row: Int = 2) -> String {
        Self.headings + #"<row r="\#(row)">\#(code)\#(moment)</row>"#
    }

    private func dossier(_ rows: String, _ properties: String = "") throws -> Dossier {
        let file = WorkbookFile(rows, workbookProperties: properties)
        return try #require(try imported(file.bytes()).dossiers.first)
    }

    @Test(
        "shared, inline and computed texts and numbers become codes",
        arguments: [
            (#"<c r="A2" t="s"><v>2</v></c>"#, "H-1"),
            (#"<c r="A2" t="inlineStr"><is><t> H-1 </t></is></c>"#, "H-1"),
            (#"<c r="A2" t="inlineStr"><is><r><t>H-</t></r><r><t>1</t></r></is></c>"#, "H-1"),
            (#"<c r="A2" t="str"><f>"H"&amp;"-1"</f><v>H-1</v></c>"#, "H-1"),
            (#"<c r="A2"><v>20261127001</v></c>"#, "20261127001"), (#"<c t="n"><v>7</v></c>"#, "7"),
        ]
    )
    func codes(cell: String, code: String) throws {
        let dossier = try dossier(cells(cell, #"<c r="B2" s="1"><v>46353</v></c>"#))
        #expect(dossier.code.text == code)
    }

    @Test(
        "a number is a date where its style says so",
        arguments: [
            (#"<c r="B2" s="1"><v>46353</v></c>"#, "2026-11-26T17:00:00.000Z"),
            (#"<c r="B2" s="2"><v>46353.604166666664</v></c>"#, "2026-11-27T07:30:00.000Z"),
            (#"<c r="B2" s="2"><v>46353.999999999</v></c>"#, "2026-11-27T17:00:00.000Z"),
            (#"<c r="B2" t="d"><v>2026-11-27T08:00:00Z</v></c>"#, "2026-11-27T08:00:00.000Z"),
            (#"<c r="B2" t="inlineStr"><is><t>27/11/2026</t></is></c>"#, "2026-11-26T17:00:00.000Z"),
        ]
    )
    func dates(cell: String, moment: String) throws {
        #expect(try dossier(cells(#"<c r="A2" t="s"><v>2</v></c>"#, cell)).receivedAt.iso8601 == moment)
    }

    @Test("days count from 1904 where the workbook says so")
    func since1904() throws {
        let rows = cells(#"<c r="A2" t="s"><v>2</v></c>"#, #"<c r="B2" s="1"><v>44891</v></c>"#)
        #expect(try dossier(rows, #"date1904="1""#).receivedAt.iso8601 == "2026-11-26T17:00:00.000Z")
    }

    @Test(
        "a cell that can't be read is named by row and column",
        arguments: [
            (#"<c r="B7" s="3"><v>46353</v></c>"#, "7 Ngày tiếp nhận bad-time"),
            (#"<c r="B7"><v>46353</v></c>"#, "7 Ngày tiếp nhận bad-time"),
            (#"<c r="B7" s="2"><v>0.5</v></c>"#, "7 Ngày tiếp nhận bad-time"),
            (#"<c r="B7" s="1"><v>1e300</v></c>"#, "7 Ngày tiếp nhận bad-time"),
            (#"<c r="B7" t="e"><v>#REF!</v></c>"#, "7 Ngày tiếp nhận bad-time"),
            (#"<c r="B7" t="s"><v>99</v></c>"#, "7 Ngày tiếp nhận bad-time"),
            (#"<c r="B7" s="1"><v>46353</v></c><c r="AA7"><v>1</v></c>"#, "7 AA beyond-headings"),
            (#"<c r="B7" s="1"><v>46353</v></c><c r="ZZZZ7"><v>1</v></c>"#, "7 - too-many-columns"),
        ]
    )
    func badCells(cell: String, fault: String) throws {
        let file = WorkbookFile(cells(#"<c r="A7" t="s"><v>2</v></c>"#, cell, row: 7))
        #expect(try faults(of: file.bytes()) == [fault])
    }

    @Test("what is no workbook, is cut short, or is an old one is refused")
    func damaged() throws {
        let sound = try WorkbookFile(Self.headings).bytes()
        #expect(try faults(of: Array(sound.prefix(sound.count / 2))) == ["0 - damaged-spreadsheet"])
        #expect(try faults(of: Array("PK\u{3}\u{4}".utf8)) == ["0 - damaged-spreadsheet"])
        #expect(try faults(of: [0xD0, 0xCF, 0x11, 0xE0, 0xA1]) == ["0 - old-spreadsheet"])
        var empty = WorkbookFile("")
        #expect(try faults(of: empty.bytes()) == ["0 - empty-file"])
        empty.parts.removeAll { $0.name == "xl/worksheets/first.xml" }
        #expect(try faults(of: empty.bytes()) == ["0 - damaged-spreadsheet"])
    }

    @Test("a document type is refused, whatever its entities would come to")
    func entities() throws {
        var file = WorkbookFile(Self.headings)
        file.parts[3].text = """
            <!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>
            """
        #expect(try faults(of: file.bytes()) == ["0 - damaged-spreadsheet"])
    }

    @Test(
        "a bomb is given up before it is unpacked",
        arguments: [
            ("<sst><si><t>", "</t></si></sst>", "0 - unpacks-too-large"),
            ("<sst><!--", "--></sst>", "0 - damaged-spreadsheet"),
        ]
    )
    func bombs(before: String, after: String, fault: String) throws {
        var file = WorkbookFile(Self.headings)
        file.parts[3].text = before + String(repeating: "x", count: ImportLimits.unpackedBytes) + after
        let bytes = try file.bytes()
        #expect(bytes.count < 1 << 20)
        #expect(try faults(of: bytes) == [fault])
    }
}
