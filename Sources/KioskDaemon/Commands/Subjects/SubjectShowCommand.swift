import ArgumentParser

struct SubjectShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Prints what is kept of one citizen, or that they were forgotten."
    )

    @OptionGroup var options: SettingOptions

    @Argument(help: "The id, as `kioskd subject list` prints it.")
    var id: String

    func run() async throws {
        try await OneLineFailure.reported {
            let document = try await SubjectRecords.opened(for: "subject show", about: id, options) {
                try await $0.document(of: id)
            }
            for line in document.lines { print(line) }
        }
    }
}
