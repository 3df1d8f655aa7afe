import ArgumentParser
import Evaluation

struct EvaluateVerificationCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verification",
        abstract: "Compares pairs of pictures one to one: are these two the same person?"
    )

    @OptionGroup var options: EvaluationOptions

    @Option(help: "The folder of pictures, identity/identity_0001.jpg.")
    var images: String

    @Option(help: "The pairs, in LFW's form.")
    var pairs: String

    func run() async throws {
        try await OneLineFailure.reported {
            let settings = try await options.settings.load()
            let file = try PairsFile(path: pairs)
            let pictures = try FaceFolder(path: images).files(of: file.pairs, listedIn: pairs)
            let stills = try await options.survey(models: settings.modelsDirectory).stills(at: Array(pictures.values))
            let trial = VerificationTrial(file, pictures: pictures, stills: stills)
            try options.publish(VerificationReport(trial, stills: stills))
        }
    }
}
