import ArgumentParser
import QueueModel

struct SubjectEraseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase",
        abstract: "Forgets a citizen, and prints the receipt.",
        discussion: """
            From then on no copy of the database opens their record. The running daemon forgets them within 15 seconds.
            """
    )

    @OptionGroup var options: SettingOptions

    @Argument(help: "The id, as `kioskd subject list` prints it.")
    var id: String

    func run() async throws {
        try await OneLineFailure.reported {
            let erasure = try await SubjectRecords.opened(for: "subject erase", about: id, options) {
                try await $0.erase(id)
            }
            print("forgotten at \(erasure.at.iso8601), receipt \(erasure.receipt)")
        }
    }
}
