import Export
import Hummingbird
import NIOCore
import NIOPosix
import Reception
import Statistics

/// The figures of a day, a week, a month or any range, and the same as files.
///
/// Clerks' figures are for supervisors only and not told here.
struct StatisticsRoutes {
    let reports: ReportDesk

    func add(to group: RouterGroup<TerminalRequestContext>) {
        group.get("statistics") { request, _ in
            try JSONResponse.make(StatisticsDocument(try await report(for: request).statistics))
        }
        group.get("statistics.csv") { request, _ in
            let name = request.uri.queryParameters.get("table") ?? "summary"
            let report = try await report(for: request)
            guard let table = report.tables.first(where: { $0.id == name }) else { throw Problem.unknownTable(name) }
            return attachment("\(name)-\(report.fileStem).csv", type: "text/csv; charset=utf-8", csv(table))
        }
        group.get("statistics.xlsx") { request, _ in
            let report = try await report(for: request)
            // Writing a month's rows takes a second: not on a thread that others wait for.
            let workbook = try await NIOThreadPool.singleton.runIfActive { try Workbook.bytes(of: report.tables) }
            return attachment("facequeue-\(report.fileStem).xlsx", type: Workbook.contentType, workbook)
        }
    }

    private func report(for request: Request) async throws -> OfficeReport {
        try await reports.report(of: DateRange(request.uri.queryParameters, today: await reports.today))
    }

    private func csv(_ table: ExportTable) -> ByteBuffer {
        var buffer = ByteBuffer()
        for line in CSVDocument(table) { buffer.writeString(line) }
        return buffer
    }

    private func attachment(_ name: String, type: String, _ body: ByteBuffer) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: type, .cacheControl: "no-store",
                .contentDisposition: "attachment; filename=\"\(name)\"",
            ],
            body: ResponseBody(byteBuffer: body)
        )
    }
}

extension OfficeReport {
    fileprivate var tables: [ExportTable] {
        ReportExport.tables(of: statistics, tickets: records, office: office)
    }

    /// The days it tells of.
    fileprivate var fileStem: String {
        let range = statistics.range
        return range.first == range.last ? "\(range.first)" : "\(range.first)_\(range.last)"
    }
}
