import Access
import ArgumentParser
import QueueModel
import QueueStore

struct DeviceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "device",
        abstract: "Lists the paired screens, or removes one. They are paired on the page /admin.",
        subcommands: [DeviceListCommand.self, DeviceRemoveCommand.self]
    )
}

struct DeviceListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists the paired screens.")

    @OptionGroup var options: SettingOptions

    func run() async throws {
        try await OneLineFailure.reported {
            let devices = try await AccessCommandSession.perform("device list", with: options) {
                try await $0.store.devices()
            }
            for device in devices {
                let last = device.usedAt.map(\.iso8601) ?? "never"
                print([device.id, device.kind.rawValue, device.name, "last seen \(last)"].joined(separator: "\t"))
            }
        }
    }
}

struct DeviceRemoveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Keeps a screen out until it is paired again."
    )

    @OptionGroup var options: SettingOptions

    @Argument(help: "The screen's id, as the list shows it.")
    var id: String

    func run() async throws {
        try await OneLineFailure.reported {
            try await AccessCommandSession.perform("device remove", target: "device=\(id)", with: options) {
                try await $0.access.removeDevice(id)
            }
            print("The screen is kept out.")
        }
    }
}
