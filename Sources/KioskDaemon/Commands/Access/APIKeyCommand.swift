import Access
import ArgumentParser
import QueueModel
import QueueStore

extension Scope: ExpressibleByArgument {}

struct APIKeyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "api-key",
        abstract: "Makes keys for machines, lists them, or revokes one.",
        subcommands: [APIKeyAddCommand.self, APIKeyListCommand.self, APIKeyRevokeCommand.self]
    )
}

struct APIKeyAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Makes a key and prints it; it is shown this once."
    )

    @OptionGroup var options: SettingOptions

    @Argument(help: "What the key is for.")
    var name: String

    @Option(help: "What it may do; may be given several times.")
    var scope: [Scope]

    @Option(help: "How many days it lasts, 1 to 366.")
    var days = 366

    func run() async throws {
        try await OneLineFailure.reported {
            let text = try await AccessCommandSession.perform("api-key add", with: options) {
                try await $0.access.addAPIKey(name: name, scopes: Set(scope), days: days).text
            }
            print(text)
        }
    }
}

struct APIKeyListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists the keys.")

    @OptionGroup var options: SettingOptions

    func run() async throws {
        try await OneLineFailure.reported {
            let keys = try await AccessCommandSession.perform("api-key list", with: options) {
                try await $0.store.apiKeys()
            }
            for key in keys {
                let scopes = key.scopes.map(\.rawValue).sorted().joined(separator: " ")
                print([key.id, key.name, scopes, "until \(key.expiresAt.iso8601)"].joined(separator: "\t"))
            }
        }
    }
}

struct APIKeyRevokeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "revoke", abstract: "Ends a key at once.")

    @OptionGroup var options: SettingOptions

    @Argument(help: "The key's id, as the list shows it.")
    var id: String

    func run() async throws {
        try await OneLineFailure.reported {
            try await AccessCommandSession.perform("api-key revoke", target: "apiKey=\(id)", with: options) {
                try await $0.access.removeAPIKey(id)
            }
            print("The key is revoked.")
        }
    }
}
