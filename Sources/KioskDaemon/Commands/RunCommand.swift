import ArgumentParser
import Logging
import Telemetry

struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Runs the daemon until SIGTERM or Ctrl-C."
    )

    @OptionGroup var options: SettingOptions
    @OptionGroup var camera: CameraOption

    func run() async throws {
        try await OneLineFailure.reported {
            let settings = try await options.load(camera: camera)
            let metrics = MetricRegistry()
            let logger = DaemonLog.start(level: settings.logLevel, metrics: metrics)
            let source = settings.camera.source(logger: logger)
            try await Daemon(settings: settings, source: source, logger: logger, metrics: metrics).run()
        }
    }
}
