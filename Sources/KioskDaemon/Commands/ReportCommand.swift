import ArgumentParser
import Export
import Foundation
import QueueModel
import QueueStore
import Reception
import Statistics

struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Prints the figures of a range of days, or writes them as a spreadsheet.",
        discussion: "Works beside the running daemon. Without options it tells of today."
    )

    enum Period: String, ExpressibleByArgument, CaseIterable {
        case day, week, month
    }

    @OptionGroup var options: SettingOptions

    @Option(help: "A day, or the week or month of a day.")
    var period = Period.day

    @Option(help: "The day that the period is of, such as 2026-11-22; today if left out.")
    var of: String?

    @Option(help: "The first day of any range; with --to.")
    var from: String?

    @Option(help: "The last day of any range.")
    var to: String?

    @Flag(help: "Also tell what each clerk did: for supervisors only.")
    var clerks = false

    @Option(help: "Write an Excel workbook to this file instead of printing JSON.")
    var xlsx: String?

    @Flag(help: "Print JSON on one line.")
    var json = false

    func validate() throws {
        for text in [of, from, to].compactMap(\.self) where ServiceDay(text) == nil {
            throw ValidationError("“\(text)” is no day such as 2026-11-22")
        }
        guard (from == nil) == (to == nil) else { throw ValidationError("--from and --to come together") }
        if let from, let to, from > to { throw ValidationError("--to comes before --from") }
    }

    func run() async throws {
        try await OneLineFailure.reported {
            let settings = try await options.load()
            guard FileManager.default.fileExists(atPath: settings.databasePath) else {
                throw ReportFailure(
                    description: "there is no database at \(settings.databasePath): name its folder with --data"
                )
            }
            let log = try SQLiteEventLog.open(path: settings.databasePath, office: settings.office.id, at: .now).log
            let report = try await report(from: log, office: settings.office)
            try log.close()
            try write(report)
        }
    }

    private func report(from log: SQLiteEventLog, office configured: Office) async throws -> OfficeReport {
        let office = OfficeState(office: configured, replaying: try await log.currentDay()).office
        return try await OfficeReport(
            of: range(today: office.day(at: .now)),
            from: log,
            dossiers: SQLiteDossierStore(log),
            for: office,
            namesClerks: clerks,
            asOf: .now
        )
    }

    private func range(today: ServiceDay) -> DateRange {
        if let first = from.flatMap(ServiceDay.init), let last = to.flatMap(ServiceDay.init),
            let range = DateRange(first: first, last: last)
        {
            return range
        }
        let day = of.flatMap(ServiceDay.init) ?? today
        return switch period {
        case .day: .day(day)
        case .week: .week(of: day)
        case .month: .month(of: day)
        }
    }

    private func write(_ report: OfficeReport) throws {
        guard let xlsx else { return try Report.write(report.statistics, onOneLine: json) }
        try XLSXFile.write(
            ReportExport.tables(of: report.statistics, tickets: report.records, office: report.office),
            to: xlsx
        )
        print(
            "\(xlsx): \(report.records.count) legs, \(report.statistics.range.first) to \(report.statistics.range.last)"
        )
    }
}

struct ReportFailure: Error, CustomStringConvertible {
    let description: String
}
