import ArgumentParser
import FaceMatch
import Measurement

struct BenchInferenceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inference",
        abstract: "Measures the forward passes of the face networks.",
        discussion: "scripts/bench-inference holds them against other runtimes on the same weights."
    )

    @OptionGroup var options: SettingOptions

    @Option(help: "Threads that OpenCV takes.")
    var threads = 1

    @Option(help: "Timed passes of each network.")
    var passes = 50

    @Flag(help: "Print JSON on one line.")
    var json = false

    func validate() throws {
        guard (1...256).contains(threads), passes > 0 else {
            throw ValidationError("--threads takes 1 to 256, --passes a number from 1")
        }
    }

    func run() async throws {
        try await OneLineFailure.reported {
            let settings = try await options.load()
            let bench = InferenceBench(models: ModelStore(directory: settings.modelsDirectory), passes: passes)
            try Report.write(try bench.run(threads: threads), onOneLine: json)
        }
    }
}
