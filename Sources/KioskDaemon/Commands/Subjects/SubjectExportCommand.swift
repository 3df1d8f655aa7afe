import ArgumentParser

struct SubjectExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Prints as JSON what a citizen may get about themselves."
    )

    @OptionGroup var options: SettingOptions

    @Argument(help: "The id, as `kioskd subject list` prints it.")
    var id: String

    @Flag(help: "Print JSON on one line.")
    var json = false

    func run() async throws {
        try await OneLineFailure.reported {
            let document = try await SubjectRecords.opened(for: "subject export", about: id, options) {
                try await $0.document(of: id)
            }
            try Report.write(document, onOneLine: json)
        }
    }
}
