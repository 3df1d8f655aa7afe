import ArgumentParser
import Subjects

struct SubjectKeyDropCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drop",
        abstract: "Removes old keys that no record needs any more."
    )

    @OptionGroup var options: SettingOptions

    @Argument(help: "The file of keys.", completion: .file())
    var file: String

    func run() async throws {
        try await OneLineFailure.reported {
            let needed = try await SubjectRecords.opened(for: "subject-key drop", options) {
                try await $0.neededMasterKeys()
            }
            let dropped = try MasterKeyFile(path: file).dropPrevious(except: needed)
            print(dropped.isEmpty ? "\(file): nothing to drop" : "\(file): dropped \(dropped.joined(separator: ", "))")
        }
    }
}
