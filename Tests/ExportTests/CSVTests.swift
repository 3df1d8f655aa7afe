import Export
import QueueModel
import Statistics
import Testing

@Suite("CSV")
struct CSVTests {
    private func lines(_ cells: [ExportCell]) -> [String] {
        let columns = cells.indices.map { ExportColumn("Cột \($0)", "Column \($0)") }
        return Array(
            CSVDocument(
                ExportTable(id: "table", name: LocalizedText(vi: "Bảng", en: "Table"), columns: columns, rows: [cells])
            )
        )
    }

    @Test("begins with the byte order mark and headings in both languages; lines end in CR LF")
    func head() {
        let lines = lines([.count(1), .empty])
        #expect(Array(lines[0].utf8.prefix(3)) == [0xEF, 0xBB, 0xBF])
        #expect(
            lines[0].unicodeScalars.dropFirst().map(String.init).joined()
                == "Cột 0 / Column 0,Cột 1 / Column 1\r\n"
        )
        #expect(lines[1] == "1,\r\n")
        #expect(lines.count == 2)
    }

    @Test(
        "texts are quoted where RFC 4180 asks for it",
        arguments: [
            ("A001", "A001"), ("a,b", "\"a,b\""), ("say \"no\"", "\"say \"\"no\"\"\""), ("a\nb", "\"a\nb\""),
            ("a\r\nb", "\"a\r\nb\""), ("\"", "\"\"\"\""), ("", ""),
        ]
    )
    func quoting(_ text: String, _ field: String) {
        #expect(lines([.text(text)])[1] == field + "\r\n")
    }

    @Test(
        "a text that a spreadsheet would run is made harmless",
        arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "＝1"]
    )
    func formulas(_ text: String) throws {
        let field = try #require(lines([.text(text)]).last)
        #expect(field.hasPrefix("'") || field.hasPrefix("\"'"))
    }

    @Test("a negative number is a number")
    func negative() {
        #expect(lines([.number(-1.5), .minutes(-0.25), .count(-3), .share(-0.5)])[1] == "-1.5,-0.25,-3,-0.5\r\n")
    }

    @Test("days and moments are the office's, a lower bound is marked")
    func values() throws {
        var clock = OfficeClock(try sampleOffice())
        let moment = clock.local(monday8.advanced(byMilliseconds: 5_000))
        #expect(
            lines([.day(moment.day), .moment(moment), .atLeastMinutes(12.345), .share(2.0 / 3)])[1]
                == "2026-11-23,2026-11-23 08:00:05,≥12.35,0.6667\r\n"
        )
    }
}
