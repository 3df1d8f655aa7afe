import ArgumentParser
import Evaluation
import FaceMatch
import Foundation

struct EvaluateCalibrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calibrate",
        abstract: "Makes the table of thresholds that is kept with the model, from pictures of many people.",
        discussion: """
            Pairs of different people that score above 0.6 are listed: most are one person under two names. Look at \
            them, name them in a file for --exclude and run it again before you believe the tail.
            """
    )

    @OptionGroup var options: EvaluationOptions

    @Option(help: "The folder of pictures, identity/picture: a thousand people or more.")
    var images: String

    @Option(help: "A file of label errors: a name on a line is left out, two names on a line are one person.")
    var exclude: String?

    @Option(help: "The file to write, models/sface-2021dec.calibration.json for the daemon.")
    var out: String

    @Option(help: "What the file says of the pictures' origin; the folder's name where it is not given.")
    var source: String?

    func run() async throws {
        try await OneLineFailure.reported {
            let settings = try await options.settings.load()
            let folder = try FaceFolder(path: images)
            let exclusions = try exclude.map { path throws(EvaluationError) in try Exclusions(path: path) } ?? .none
            let survey = options.survey(models: settings.modelsDirectory)
            let stills = try await survey.stills(at: folder.identities.flatMap(\.pictures))
            let samples = FaceSample.all(in: folder, stills: stills, exclusions: exclusions)
            let calibrator = try Calibrator(samples, exclusions: exclusions)
            let calibration = calibrator.calibration(
                of: ModelCatalog.embedder,
                source: source ?? URL(fileURLWithPath: images).lastPathComponent
            )
            let before = try? ModelStore(directory: settings.modelsDirectory).calibration(of: ModelCatalog.embedder)
            try write(calibration)
            try options.publish(
                CalibrationReport(calibrator, calibration, before: before, stills: stills, out: out)
            )
        }
    }

    private func write(_ calibration: Calibration) throws {
        if let fault = calibration.fault(for: ModelCatalog.embedder) {
            throw EvaluationError(
                .tooFew,
                subject: images,
                detail: "gives no sound calibration: \(fault)",
                remedy: "give pictures of more people: a thousand are a beginning"
            )
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        do {
            try (encoder.encode(calibration) + Data("\n".utf8)).write(to: URL(fileURLWithPath: out), options: .atomic)
        } catch {
            throw EvaluationError(
                .outputUnwritable,
                subject: out,
                detail: "the calibration can't be written",
                remedy: "give --out a file in a folder that exists and is writable"
            )
        }
    }
}
