import ArgumentParser
import Evaluation
import FaceMatch
import Logging

struct EvaluateTrackingCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tracking",
        abstract: "Runs the daemon's watcher over a video, folder or camera and lists the sightings.",
        discussion: "Videos and folders are played as fast as they can be looked at, on their own clock."
    )

    @OptionGroup var options: EvaluationOptions
    @OptionGroup var camera: CameraOption

    @Option(help: "Stop after so many seconds of the input; a file may end before.")
    var seconds = 3600.0

    func validate() throws {
        guard seconds > 0 else { throw ValidationError("--seconds takes a number above 0") }
    }

    func run() async throws {
        try await OneLineFailure.reported {
            let settings = try await options.settings.load(camera: camera)
            let store = ModelStore(directory: settings.modelsDirectory)
            let calibration = try store.calibration(of: ModelCatalog.embedder)
            guard let source = settings.camera.atFullSpeed.source(logger: DaemonLog.start(level: .warning)) else {
                throw StartError(description: "there is nothing to look at without a camera: give --camera")
            }
            let trial = TrackingTrial(
                source: source,
                cameraName: settings.camera.description,
                limit: .seconds(seconds)
            )
            let watcher = try WatcherFactory(
                modelsDirectory: settings.modelsDirectory,
                settings: settings.watcher
            ).make()
            let ledger = SightingLedger(
                policy: DecisionPolicy(calibration: calibration, targetFPIR: settings.targetFPIR)
            )
            try options.publish(try await trial.run(with: watcher, ledger: ledger))
        }
    }
}
