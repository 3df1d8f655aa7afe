import ArgumentParser
import Subjects

struct SubjectKeyNewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Makes a file with a new key, readable by its owner only."
    )

    @Argument(help: "The file to make; it must not exist.", completion: .file())
    var file: String

    func run() async throws {
        try await OneLineFailure.reported {
            print("\(file): key \(try MasterKeyFile(path: file).create())")
        }
    }
}
