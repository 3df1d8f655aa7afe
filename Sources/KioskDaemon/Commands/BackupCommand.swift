import ArgumentParser
import QueueModel
import QueueStore

struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Makes a copy of the database and tries it.",
        discussion: """
            Works beside the running daemon, which goes on giving numbers. Only a copy that was found sound gets its name; \
            older ones are removed as backup.days, backup.weeks and backup.months say.
            """
    )

    @OptionGroup var options: SettingOptions

    @Option(help: "The folder for the copy, such as a USB disk's; that of backup.directory otherwise.")
    var to: String?

    func run() async throws {
        try await OneLineFailure.reported {
            let settings = try await options.load()
            try DatabaseOwner.requireOwn(settings.databasePath)
            let moment = Timestamp.now
            let folder = to.map(BackupFolder.init(path:)) ?? settings.storage.backups
            let backup = Backup(of: settings.databasePath, into: folder)
            let made = try backup.make(at: moment)
            let removed = backup.rotate(
                settings.storage.rotation,
                secondsFromUTC: settings.office.secondsFromUTC(at: moment)
            )
            print(
                """
                ok    backup: \(made.copy.path), \(made.copy.bytes) bytes, \(made.events) events, \
                \(made.auditEntries) audit entries; tried and sound; \(removed.count) older copies removed
                """
            )
        }
    }
}
