import Export
import Foundation
import QueueModel
import Statistics
import Testing

@Suite("XLSX", .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/unzip"), "unzip is not installed"))
struct XLSXTests {
    @Test("every sheet holds the report's own figures, typed")
    func sameFigures() throws {
        let office = try sampleOffice()
        let records = sampleRecords(300, in: office)
        let shifts = [CounterShift(clerk: "k", counter: "1", from: monday8)]
        let report = sampleReport(of: records, in: office, previous: [], shifts: shifts)
        let tables = ReportExport.tables(of: report, tickets: records, office: office)
        try withWorkbook(tables) { workbook in
            #expect(workbook.sheetNames == tables.map { "\($0.name.vi) – \($0.name.en)" })
            for (index, table) in tables.enumerated() {
                let rows = try workbook.rows(ofSheet: index)
                #expect(ordered(rows[0], table.columns.count).map { $0?.text } == table.columns.map(\.heading))
                let expected = Array(table.rows)
                #expect(rows.count == expected.count + 1)
                for (row, cells) in zip(rows.dropFirst(), expected) {
                    #expect(zip(ordered(row, cells.count), cells).allSatisfy(holds))
                }
            }
        }
    }

    @Test("the summary and a service's row say what the report says")
    func summary() throws {
        let office = try sampleOffice()
        let records = sampleRecords(300, in: office)
        let report = sampleReport(of: records, in: office)
        let tables: [ExportTable] = [.summary(of: report), .groups(by: .service, of: report)]
        try withWorkbook(tables) { workbook in
            let summary = try workbook.rows(ofSheet: 0)
            let arrivals = summary.first { $0["A"]?.text == "Lượt đến / Arrivals" }
            #expect(arrivals?["C"]?.number == 300)
            let wait = summary.first { $0["A"]?.text == "Chờ P80 / Wait P80" }
            #expect(wait?["C"]?.number == report.total.waiting.p80?.minutes)
            let onTime = summary.first { $0["A"]?.text == "Hồ sơ đúng hạn / Dossiers on time" }
            #expect(onTime?["C"]?.number == 0.995)
            #expect(onTime?["D"]?.number == 0.99)
            let services = try workbook.rows(ofSheet: 1)
            #expect(services.count == 4)
            #expect(services[1]["C"]?.number == Double(report[.service][0].figures.counts.arrivals))
            #expect(services[3]["C"]?.number == 300)
        }
    }

    @Test("headings are frozen, columns have widths, and no cell is a formula")
    func appearance() throws {
        let office = try sampleOffice()
        let records = sampleRecords(30, in: office)
        let tables = ReportExport.tables(of: sampleReport(of: records, in: office), tickets: records, office: office)
        try withWorkbook(tables) { workbook in
            for index in tables.indices {
                let xml = String(decoding: try workbook.xml(ofSheet: index), as: UTF8.self)
                #expect(xml.contains(#"<pane ySplit="1" topLeftCell="A2""#))
                #expect(xml.contains("<cols>"))
                #expect(!xml.contains("<f>"))
            }
        }
    }

    @Test("no export names tickets or clerks, and rows tell neither class nor rating")
    func nothingPersonal() throws {
        let office = try sampleOffice()
        let records = sampleRecords(30, in: office)
        let tables = ReportExport.tables(of: sampleReport(of: records, in: office), tickets: records, office: office)
        try withWorkbook(tables) { workbook in
            let text = try workbook.allText()
            #expect(text.contains("Tổng hợp"))
            #expect(!text.contains("secret"))
        }
        #expect(tables.allSatisfy { !CSVDocument($0).joined().contains("secret") })
        let tickets = try #require(tables.last)
        #expect(!CSVDocument(tickets).joined().contains("khuyết tật"))
    }

    @Test("CSV and XLSX hold the same rows")
    func sameRows() throws {
        let office = try sampleOffice()
        let records = sampleRecords(50, in: office)
        let table = ExportTable.tickets(records, of: office, asOf: monday8)
        try withWorkbook([table]) { workbook in
            let rows = try workbook.rows(ofSheet: 0)
            let lines = Array(CSVDocument(table))
            #expect(rows.count == lines.count)
            for (row, line) in zip(rows, lines).dropFirst() {
                #expect(line.split(separator: ",")[1] == row["B"]?.text ?? "")
            }
        }
    }

    @Test("a directory that is missing and a text too long are refused, each for its own reason")
    func refusals() throws {
        let text = ExportTable(
            id: "table",
            name: LocalizedText(vi: "Bảng", en: "Table"),
            columns: [ExportColumn("Cột", "Column")],
            rows: [[.text(String(repeating: "x", count: 32_768))]]
        )
        try withScratch { directory in
            let file = directory.appending(path: "a.xlsx").path()
            #expect(code { () throws(ExportError) in try XLSXFile.write([text], to: file) } == .limit)
            let missing = directory.appending(path: "none/a.xlsx").path()
            #expect(code { () throws(ExportError) in try XLSXFile.write([], to: missing) } == .file)
            let left = try FileManager.default.contentsOfDirectory(atPath: directory.path())
            #expect(left.isEmpty)
        }
    }

    private func code(_ body: () throws(ExportError) -> Void) -> ExportError.Code? {
        do { try body() } catch { return error.code }
        return nil
    }

    private func withWorkbook(_ tables: [ExportTable], _ body: (Spreadsheet) throws -> Void) throws {
        try withScratch { directory in
            let path = directory.appending(path: "report.xlsx").path()
            try XLSXFile.write(tables, to: path)
            try body(Spreadsheet(path: path))
        }
    }

    private func ordered(_ row: [String: Spreadsheet.Cell], _ count: Int) -> [Spreadsheet.Cell?] {
        (0..<count).map { row[String(UnicodeScalar(UInt8(65 + $0)))] }
    }

    /// Numbers are written with 16 digits.
    private func holds(_ cell: Spreadsheet.Cell?, _ value: ExportCell) -> Bool {
        switch value {
        case .empty: cell == nil
        case .text(let text): text.isEmpty ? cell == nil : cell == Spreadsheet.Cell(text: text, isText: true)
        case .count(let count): cell?.number == Double(count)
        case .number(let number), .minutes(let number), .atLeastMinutes(let number), .share(let number):
            cell?.number.map { abs($0 - number) < 1e-9 } == true
        case .day(let day): cell?.number == serial(day)
        case .moment(let moment):
            cell?.number.map { abs($0 - serial(moment.day) - Double(moment.minutes) / 1_440) < 1e-3 } == true
        }
    }

    /// 2026-11-23 is day 46,349 of a spreadsheet.
    private func serial(_ day: ServiceDay) -> Double {
        ServiceDay("2026-11-23").map { Double($0.distance(to: day)) + 46_349 } ?? 0
    }
}
