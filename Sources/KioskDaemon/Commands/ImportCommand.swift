import ArgumentParser
import Connection
import Foundation
import Import
import QueueModel
import QueueStore

extension ImportKind: ExpressibleByArgument {}

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Takes a file of dossiers or appointments, CSV or XLSX: all of it, or nothing.",
        discussion: """
            Works beside the running daemon. What is wrong is told by row and column. The columns, and how times are \
            written: docs/import.md.
            """
    )

    @OptionGroup var options: SettingOptions

    @Argument(help: "The file.")
    var file: String

    @Option(help: "What it holds; without it, its name says so: dossiers… or appointments….")
    var kind: ImportKind?

    @Flag(help: "Say what is wrong, and write nothing.")
    var check = false

    func run() async throws {
        try await OneLineFailure.reported {
            let file = try read()
            let settings = try await options.load()
            try DatabaseOwner.requireOwn(settings.databasePath)
            let log = try SQLiteEventLog.open(path: settings.databasePath, office: settings.office.id, at: .now).log
            let result = await Self.result(of: file, in: log, settings.office, isCheck: check)
            if !check { try await CommandAudit(log).note("import", Self.target(of: file), outcome: result.outcome) }
            try log.close()
            try report(result)
        }
    }

    private func read() throws -> HandedInFile {
        let name = URL(fileURLWithPath: file).lastPathComponent
        guard let kind = kind ?? ImportKind(fileName: name) else {
            throw ImportFailure(description: "what does \(name) hold? say --kind dossiers or --kind appointments")
        }
        guard let handle = FileHandle(forReadingAtPath: file) else {
            throw ImportFailure(description: "\(file) cannot be read (file-unreadable)")
        }
        let bytes = try handle.read(upToCount: ImportLimits.bytes + 1) ?? Data()
        return HandedInFile(Array(bytes), of: kind, name: name, source: .command)
    }

    private static func result(
        of file: HandedInFile,
        in log: SQLiteEventLog,
        _ configured: Office,
        isCheck: Bool
    ) async -> Result<Int, any Error> {
        do {
            let office = OfficeState(office: configured, replaying: try await log.currentDay()).office
            let desk = await ImportDesk(
                store: SQLiteDossierStore(log),
                ledger: SQLiteImportLedger(beside: log),
                office: { office },
                now: { .now }
            )
            return .success(isCheck ? try await desk.check(file) : try await desk.take(file))
        } catch {
            return .failure(error)
        }
    }

    private func report(_ result: Result<Int, any Error>) throws {
        do {
            print("\(check ? "sound" : "taken"): \(try result.get()) rows")
        } catch ImportError.refused(let refusal) {
            for fault in refusal.faults { print(fault.line) }
            let rest = refusal.count - refusal.faults.count
            if rest > 0 { print("… and \(rest) more") }
            throw ImportFailure(description: "\(refusal.count) errors, nothing was written (import-rejected)")
        } catch ImportError.notStored(let error) {
            throw error
        }
    }

    private static func target(of file: HandedInFile) -> String {
        "file=\(file.name.prefix(100)) kind=\(file.kind.rawValue)"
    }
}

struct ImportFailure: Error, CustomStringConvertible {
    let description: String
}

extension Result<Int, any Error> {
    /// For the audit.
    fileprivate var outcome: String {
        switch self {
        case .success(let rows): "done rows=\(rows)"
        case .failure(ImportError.refused(let refusal)): "rejected errors=\(refusal.count)"
        case .failure: "failed"
        }
    }
}

extension ImportFault {
    /// `row 17, column Ngày hẹn trả: It is due before it was received. (due-before-received)`
    fileprivate var line: String {
        let place = [row.map { "row \($0)" }, column.map { "column \($0)" }].compactMap(\.self).joined(separator: ", ")
        return "\(place.isEmpty ? "file" : place): \(reason.en) (\(code))"
    }
}
