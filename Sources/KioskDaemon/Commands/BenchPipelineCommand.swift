import ArgumentParser
import FaceMatch
import Logging
import Measurement
import QueueModel

struct BenchPipelineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pipeline",
        abstract: "Measures the way from a frame to a durable ticket, stage by stage.",
        discussion: "Nothing is kept."
    )

    @OptionGroup var options: SettingOptions
    @OptionGroup var camera: CameraOption

    @Option(help: "Templates of strangers in the gallery.")
    var gallery = 10_000

    @Option(help: "Stop after so many seconds; a file may end before.")
    var seconds = 60.0

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        guard gallery >= 0, seconds > 0 else {
            throw ValidationError("--gallery takes a number from 0, --seconds one above 0")
        }
    }

    func run() async throws {
        try await OneLineFailure.reported {
            let settings = try await options.load(camera: camera)
            let logger = DaemonLog.start(level: .warning)
            guard let source = settings.camera.source(logger: logger) else {
                throw StartError(description: "there is nothing to measure without a camera: give --camera")
            }
            let calibration = try ModelStore(directory: settings.modelsDirectory)
                .calibration(of: ModelCatalog.embedder)
            let scratch = try ScratchFolder(prefix: "kioskd-bench")
            defer { scratch.remove() }
            let bench = PipelineBench(
                source: source,
                cameraName: settings.camera.description,
                galleryTemplates: gallery,
                limit: .seconds(seconds),
                office: settings.office,
                policy: DecisionPolicy(calibration: calibration, targetFPIR: settings.targetFPIR),
                logger: logger,
                thread: WatcherFactory(
                    modelsDirectory: settings.modelsDirectory,
                    settings: settings.watcher
                ).makeThread()
            )
            try Report.write(try await bench.run(in: scratch.path, now: { .now }), onOneLine: json)
        }
    }
}
