import ArgumentParser
import Evaluation
import FaceMatch

struct EvaluateIdentificationCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "identification",
        abstract: "Looks for people, enrolled or not, among many: who is this, if anybody we know?",
        discussion: """
            People with pictures enough are enrolled and looked for. Of the others, --impostors people are looked for \
            without being enrolled, and the rest is enrolled with one picture each. The threshold is the policy's own \
            for that gallery and target; it is never fitted to the folder.
            """
    )

    @OptionGroup var options: EvaluationOptions

    @Option(help: "The folder of pictures, identity/picture.")
    var images: String

    @Option(help: "Pictures that enrol a person who is looked for.")
    var galleryShots = 2

    @Option(help: "Pictures of one search for that person.")
    var probeShots = 3

    @Option(help: "People who are looked for but not enrolled.")
    var impostors = 1500

    @Option(help: "The share of strangers that may be named (FPIR).")
    var targetFpir = 0.001

    @Option(help: "Which people and pictures are drawn: any number.")
    var seed: UInt64 = 1

    @Option(help: "A file of label errors: a name on a line is left out, two names on a line are one person.")
    var exclude: String?

    func validate() throws {
        guard (1...100).contains(galleryShots), (1...100).contains(probeShots), impostors >= 0,
            (0.000_001...0.5).contains(targetFpir)
        else {
            throw ValidationError(
                "--gallery-shots and --probe-shots take 1 to 100, --impostors a number from 0, "
                    + "--target-fpir one from 0.000001 to 0.5"
            )
        }
    }

    func run() async throws {
        try await OneLineFailure.reported {
            let settings = try await options.settings.load()
            let calibration = try ModelStore(directory: settings.modelsDirectory)
                .calibration(of: ModelCatalog.embedder)
            let policy = DecisionPolicy(calibration: calibration, targetFPIR: targetFpir)
            let wanted = IdentificationProtocol(
                galleryShots: galleryShots,
                probeShots: probeShots,
                impostors: impostors,
                seed: seed
            )
            let plan = try IdentificationPlan(
                wanted,
                folder: FaceFolder(path: images),
                exclusions: exclude.map { path throws(EvaluationError) in try Exclusions(path: path) } ?? .none
            )
            let stills = try await options.survey(models: settings.modelsDirectory).stills(at: plan.pictures)
            let outcome = try IdentificationTrial(plan, stills: stills, policy: policy).run()
            try options.publish(
                IdentificationReport(outcome, of: wanted, plan: plan, stills: stills, policy: policy)
            )
        }
    }
}
