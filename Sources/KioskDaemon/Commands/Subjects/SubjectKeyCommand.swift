import ArgumentParser

struct SubjectKeyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "subject-key",
        abstract: "Makes and renews the key that seals what is kept of those who are remembered.",
        discussion: """
            Keep the file where only the service manager reads it, and a copy of it away from the backups of the database. \
            The daemon finds it by the setting subjects.key, or as the credential subject-key (see systemd.exec(5)).
            """,
        subcommands: [SubjectKeyNewCommand.self, SubjectKeyRotateCommand.self, SubjectKeyDropCommand.self]
    )
}
