import ArgumentParser
import Subjects

struct SubjectKeyRotateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate",
        abstract: "Puts a new key into a file, before those that are there.",
        discussion: """
            The running daemon notices within 15 seconds, renews every record under the new key and says so in the \
            journal. Then `kioskd subject-key drop` removes the old one.
            """
    )

    @Argument(help: "The file of keys.", completion: .file())
    var file: String

    func run() async throws {
        try await OneLineFailure.reported {
            print("\(file): key \(try MasterKeyFile(path: file).addKey())")
        }
    }
}
