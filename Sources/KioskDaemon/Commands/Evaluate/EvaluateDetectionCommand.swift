import ArgumentParser
import Evaluation
import FaceMatch

struct EvaluateDetectionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "detection",
        abstract: "Looks for faces in pictures whose faces are known."
    )

    @OptionGroup var options: EvaluationOptions

    @Option(help: "An XML file of dlib's imglab; may be given several times. Its paths are relative to itself.")
    var truth: [String]

    @Option(help: "How much of a face a box must share to count (IoU, 0.1 to 0.9).")
    var overlap: Float = 0.4

    @Option(help: "The longer side that pictures are reduced to, in pixels; the daemon works at 320.")
    var workingSide = 320

    func validate() throws {
        guard !truth.isEmpty, (0.1...0.9).contains(overlap), (64...8192).contains(workingSide) else {
            throw ValidationError("give --truth, --overlap from 0.1 to 0.9 and --working-side from 64 to 8192")
        }
    }

    func run() async throws {
        try await OneLineFailure.reported {
            let settings = try await options.settings.load()
            var truths: [DetectionTruth] = []
            for path in truth { truths.append(try DetectionTruth(path: path)) }
            let trial = DetectionTrial(
                truths,
                overlap: overlap,
                settings: DetectorSettings(workingSide: workingSide)
            )
            try options.publish(try trial.run(models: ModelStore(directory: settings.modelsDirectory)))
        }
    }
}
