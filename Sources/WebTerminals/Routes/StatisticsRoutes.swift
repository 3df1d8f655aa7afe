import Access
import Export
import Hummingbird
import NIOCore
import NIOPosix
import Reception
import Statistics

/// The figures of a day, a week, a month or any range, and the same as files.
///
/// Clerks' figures are for the eyes of those who lead them: neither files nor machines get them.
struct StatisticsRoutes {
    let reports: ReportDesk

    func add(to group: RouterGroup<TerminalRequestContext>) {
        group.get("statistics") { request, context in
            let report = try await report(for: request, namesClerks: context.principal?.leadsClerks ?? false)
            return try JSONResponse.make(StatisticsDocument(report.statistics))
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

    private func report(for request: Request, namesClerks: Bool = false) async throws -> OfficeReport {
        try await reports.report(
            of: DateRange(request.uri.queryParameters, today: await reports.today),
            namesClerks: namesClerks
        )
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

extension Principal {
    /// Whether it is a person who may see what each clerk did.
    fileprivate var leadsClerks: Bool {
        guard case .user(_, let role, _) = self else { return false }
        return role == .supervisor || role == .administrator
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
