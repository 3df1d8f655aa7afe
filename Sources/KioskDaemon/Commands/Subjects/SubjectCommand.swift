import ArgumentParser

struct SubjectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "subject",
        abstract: "Tells what is kept of a citizen who agreed to be remembered, and forgets them.",
        discussion: "Works beside the running daemon.",
        subcommands: [
            SubjectListCommand.self, SubjectShowCommand.self, SubjectExportCommand.self, SubjectEraseCommand.self,
        ]
    )
}
