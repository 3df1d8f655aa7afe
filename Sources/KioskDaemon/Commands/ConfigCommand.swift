import ArgumentParser
import QueueModel
import Reception

struct ConfigCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config",
        abstract: "Checks the configuration; --explain documents every key."
    )

    @OptionGroup var options: SettingOptions
    @OptionGroup var camera: CameraOption

    @Flag(help: "Print every key with its values, default, environment variable and meaning.")
    var explain = false

    func run() async throws {
        guard !explain else {
            print(SettingCatalog.all.map(Self.explanation).joined(separator: "\n\n"))
            return
        }
        try await OneLineFailure.reported {
            let settings = try await options.load(camera: camera)
            print(
                "The configuration is sound. Services: \(settings.office.services.count). "
                    + "Counters: \(settings.office.counters.count). Camera: \(cameras(of: settings)). "
                    + "Address: \(settings.web.host):\(settings.web.port)."
            )
        }
    }

    private func cameras(of settings: DaemonSettings) -> String {
        settings.cameras.count == 1
            ? settings.camera.description
            : settings.cameras.map { "\($0.id.rawValue)=\($0.choice)" }.joined(separator: ", ")
    }

    private static func explanation(of setting: Setting) -> String {
        let unit = setting.unit.map { " \($0)" } ?? ""
        return """
            \(setting.key)
                \(setting.meaning)
                Values: \(setting.values)\(unit). Default: \(standard(of: setting)). \
            Environment: \(SettingReader.environmentName(of: setting.key))
            """
    }

    private static func standard(of setting: Setting) -> String {
        guard let standard = setting.standard else { return "none, it must be given" }
        return standard.isEmpty ? "empty" : standard
    }
}
