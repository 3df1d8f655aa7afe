import ArgumentParser
import Camera
import Demonstration
import Foundation
import Logging
import Telemetry
import Subjects
import WebTerminals

struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Shows the whole without a camera: a replayed scene of people who come, stand, leave and return.",
        discussion: """
            Without --data the queue is kept in a temporary folder that goes with the demonstration, and so is the key that \
            seals whom it remembers.
            """
    )

    @OptionGroup var options: SettingOptions

    @Flag(help: "Play the scene once instead of over and over.")
    var once = false

    @Flag(help: "Play as fast as the machine can look, without dropping a frame.")
    var fast = false

    func run() async throws {
        try await OneLineFailure.reported {
            var options = options
            let scratch = try options.data == nil ? ScratchFolder(prefix: "kioskd-demo") : nil
            defer { scratch?.remove() }
            options.data = options.data ?? scratch?.path
            var settings = try await options.load()
            if settings.subjects.masterKeyFile == nil {
                settings.subjects.masterKeyFile = try MasterKeyFile(ofDemonstrationIn: settings.dataDirectory)
            }
            // The phone of the demonstration is another window on this machine.
            if settings.web.publicAddress == .none { settings.web.publicAddress = .asAsked }
            let metrics = MetricRegistry()
            let logger = DaemonLog.start(level: settings.logLevel, metrics: metrics)
            let source = SceneSource(
                scene: .standard,
                portraits: settings.portraitsDirectory,
                repeats: !once,
                pace: fast ? .fast : .live
            )
            try await Daemon(
                settings: settings,
                cameras: [CameraFeed(source: source)],
                logger: logger,
                metrics: metrics
            ).run()
        }
    }
}

extension MasterKeyFile {
    /// Beside the data, where no real key belongs: what the demonstration remembers are its own portraits.
    fileprivate init(ofDemonstrationIn folder: String) throws {
        self.init(path: folder + "/subject-key")
        guard !FileManager.default.fileExists(atPath: path) else { return }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try create()
    }
}
