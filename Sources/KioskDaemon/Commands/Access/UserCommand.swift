import Access
import ArgumentParser
import QueueModel
import QueueStore

extension Role: ExpressibleByArgument {}

struct UserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user",
        abstract: "Adds people of the staff, lists them, keeps them out or gives them another secret.",
        discussion: "Works beside the running daemon. Secrets are typed, or come as a line on standard input.",
        subcommands: [
            UserAddCommand.self, UserListCommand.self, UserDisableCommand.self, UserEnableCommand.self,
            UserResetCommand.self,
        ]
    )
}

struct UserAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Adds a user.")

    @OptionGroup var options: SettingOptions

    @Argument(help: "The name to sign in with: letters, digits, dots, hyphens, underscores.")
    var name: String

    @Option(help: "clerk, supervisor or administrator.")
    var role = Role.clerk

    func run() async throws {
        try await OneLineFailure.reported {
            let secret = try TypedSecret.read(for: name)
            let user = try await AccessCommandSession.perform("user add", target: "user=\(name)", with: options) {
                try await $0.access.addUser(name: name, role: role, secret: secret)
            }
            print("\(user.name) may sign in as \(user.role.rawValue), with a \(user.secretKind.rawValue).")
        }
    }
}

struct UserListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists the users.")

    @OptionGroup var options: SettingOptions

    func run() async throws {
        try await OneLineFailure.reported {
            let users = try await AccessCommandSession.perform("user list", with: options) {
                try await $0.store.users()
            }
            for user in users { print(Self.line(of: user)) }
        }
    }

    private static func line(of user: User) -> String {
        let state = user.isDisabled ? "disabled" : user.isLocked(at: .now) ? "locked" : "active"
        let last = user.lastSignInAt.map(\.iso8601) ?? "never"
        return [user.name.rawValue, user.role.rawValue, user.secretKind.rawValue, state, "last sign-in \(last)"]
            .joined(separator: "\t")
    }
}

struct UserDisableCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "disable",
        abstract: "Keeps a user out, at once and on every browser."
    )

    @OptionGroup var options: SettingOptions

    @Argument(help: "The user's name.")
    var name: String

    func run() async throws {
        try await OneLineFailure.reported {
            try await AccessCommandSession.perform("user disable", target: "user=\(name)", with: options) {
                _ = try await $0.access.setDisabled(true, of: name)
            }
            print("\(name) is kept out.")
        }
    }
}

struct UserEnableCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "enable",
        abstract: "Lets a user in again who was disabled or locked out."
    )

    @OptionGroup var options: SettingOptions

    @Argument(help: "The user's name.")
    var name: String

    func run() async throws {
        try await OneLineFailure.reported {
            try await AccessCommandSession.perform("user enable", target: "user=\(name)", with: options) {
                _ = try await $0.access.setDisabled(false, of: name)
            }
            print("\(name) may sign in.")
        }
    }
}

struct UserResetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset",
        abstract: "Gives a user another secret and signs them out everywhere."
    )

    @OptionGroup var options: SettingOptions

    @Argument(help: "The user's name.")
    var name: String

    func run() async throws {
        try await OneLineFailure.reported {
            let secret = try TypedSecret.read(for: name)
            try await AccessCommandSession.perform("user reset", target: "user=\(name)", with: options) {
                try await $0.access.resetSecret(of: name, to: secret)
            }
            print("\(name) has a new secret.")
        }
    }
}
