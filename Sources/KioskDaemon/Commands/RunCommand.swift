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
            let cameras = settings.cameras.map { CameraFeed(id: $0.id, source: $0.choice.source(logger: logger)) }
            try await Daemon(settings: settings, cameras: cameras, logger: logger, metrics: metrics).run()
        }
    }
}
