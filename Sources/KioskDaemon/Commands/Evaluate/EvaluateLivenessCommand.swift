import ArgumentParser
import Evaluation
import FaceMatch

struct EvaluateLivenessCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "liveness",
        abstract: "Judges live people and attacks: prints, screens, masks."
    )

    @OptionGroup var options: EvaluationOptions

    @Option(help: "Live people, identity/picture.")
    var live: String

    @Option(help: "Attacks, kind/picture. Files whose names differ in their last number only are one sequence.")
    var attack: String

    @Option(help: "From this score on a face counts as live (0 to 1).")
    var threshold: Float = 0.3

    func validate() throws {
        guard (0...1).contains(threshold) else { throw ValidationError("--threshold takes a number from 0 to 1") }
    }

    func run() async throws {
        try await OneLineFailure.reported {
            let settings = try await options.settings.load()
            let trial = LivenessTrial(
                live: try FaceFolder(path: live),
                attacks: try FaceFolder(path: attack),
                progress: Progress.show
            )
            let store = ModelStore(directory: settings.modelsDirectory)
            let networks = try LivenessNetworks(
                near: store.load(ModelCatalog.livenessNear),
                wide: store.load(ModelCatalog.livenessWide)
            )
            let outcome = try trial.run(models: store) { (picture, box) throws(FaceMatchError) in
                try networks.score(picture, face: box)
            }
            try options.publish(LivenessReport(outcome, threshold: threshold))
        }
    }
}
