import ArgumentParser

struct EvaluateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Measures recognition on folders of pictures, with confidence intervals.",
        discussion: "Folders are laid out identity/picture (JPEG). Nothing of the pictures is kept.",
        subcommands: [
            EvaluateDetectionCommand.self, EvaluateVerificationCommand.self, EvaluateIdentificationCommand.self,
            EvaluateLivenessCommand.self, EvaluateTrackingCommand.self, EvaluateCalibrateCommand.self,
        ]
    )
}
