import ArgumentParser
import Foundation

/// Options of every command that reads the configuration.
struct SettingOptions: ParsableArguments {
    private static let installedFile = "/etc/kioskd/kioskd.yaml"

    @Option(help: "The configuration file (YAML); /etc/kioskd/kioskd.yaml where it exists.")
    var config: String?

    @Option(help: "The folder of the database.")
    var data: String?

    @Option(help: "The folder of the face models.")
    var models: String?

    @Option(help: "The address to listen on.")
    var host: String?

    @Option(help: "The TCP port to listen on.")
    var port: String?

    /// The checked settings.
    func load(camera: CameraOption? = nil) async throws(SettingError) -> DaemonSettings {
        let reader = try await SettingReader(
            path: config ?? (FileManager.default.fileExists(atPath: Self.installedFile) ? Self.installedFile : nil),
            environment: ProcessInfo.processInfo.environment,
            overrides: overrides(camera: camera?.camera)
        )
        return try DaemonSettings(reading: reader)
    }

    private func overrides(camera: String?) -> [String: String] {
        let given = [
            SettingCatalog.camera.key: camera, SettingCatalog.data.key: data, SettingCatalog.models.key: models,
            SettingCatalog.webHost.key: host, SettingCatalog.webPort.key: port,
        ]
        return given.compactMapValues { $0 }
    }
}
