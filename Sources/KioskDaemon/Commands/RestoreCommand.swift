import Access
import ArgumentParser
import QueueModel
import QueueStore

struct RestoreCommand: AsyncParsableCommand {
    private static let latest = "latest"

    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Puts a copy in the database's place.",
        discussion: """
            The daemon must be stopped. The copy is checked first, and the present file is set aside, not deleted. Numbers go \
            on after those that were given out, and everybody has to sign in again.
            """
    )

    @OptionGroup var options: SettingOptions

    @Argument(help: "The copy, or \(latest) for the newest one in backup.directory.")
    var file: String

    func run() async throws {
        try await OneLineFailure.reported {
            let settings = try await options.load()
            let path = settings.databasePath
            try DatabaseOwner.requireOwn(path)
            let copy = try copy(in: settings.storage.backups)
            let before = try? await DatabaseVerification.verify(path: path).lastSequences[settings.office.id]
            let report = try replace(path, with: copy, settings)
            let loss = Self.loss(from: report.copyEnd, to: before)
            try await note("restore", "copy=\(copy) \(loss)", settings)
            if let keptAt = report.keptAt { print("ok    the former database is kept as \(keptAt)") }
            print("ok    restored: \(copy), up to event \(report.copyEnd); \(loss)")
            print("      Check users, screens and API keys: those removed since the copy are back.")
        }
    }

    private func copy(in folder: BackupFolder) throws(BackupError) -> String {
        guard file == Self.latest else { return file }
        guard let newest = folder.entries().first else {
            throw BackupError(.missing, detail: "\(folder.path) holds no copy")
        }
        return newest.path
    }

    private func replace(
        _ path: String,
        with copy: String,
        _ settings: DaemonSettings
    ) throws(BackupError) -> DatabaseRestore.Report {
        let hold: DatabaseHold
        do throws(StoreError) {
            hold = try DatabaseHold(.exclusive, of: path)
        } catch {
            throw BackupError(
                error.code == .busy ? .held : .failed,
                detail: error.code == .busy ? "\(path) is in use" : error.detail
            )
        }
        return try withExtendedLifetime(hold) { () throws(BackupError) in
            try DatabaseRestore(of: path, office: settings.office.id).replace(with: copy, at: .now)
        }
    }

    private static func loss(from copyEnd: Int64, to before: Int64?) -> String {
        guard let before else { return "what came after it is unknown: the former database could not be read" }
        return before > copyEnd ? "events \(copyEnd + 1) to \(before) are not in it" : "nothing came after it"
    }

    private func note(_ action: String, _ target: String, _ settings: DaemonSettings) async throws {
        let (log, _) = try SQLiteEventLog.open(path: settings.databasePath, office: settings.office.id, at: .now)
        try await CommandAudit(log).note(action, target, outcome: "done")
        try log.close()
    }
}
