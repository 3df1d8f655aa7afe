import ArgumentParser
import Foundation
import RuleTrials

struct BenchRulesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "Checks every rule of the queue after each of many random commands.",
        discussion: """
            The same seed gives the same commands. When a rule does not hold, the report names the shortest run that \
            breaks it and the exit code is 1.
            """
    )

    @Option(help: "Random commands.")
    var commands = 1_000_000

    @Option(help: "Which commands: any number.")
    var seed: UInt64 = 1

    @Flag(help: "Print JSON on one line.")
    var json = false

    private static let trialsBetweenLines = 10

    func validate() throws {
        guard commands > 0 else { throw ValidationError("--commands takes a number from 1") }
    }

    func run() async throws {
        try await OneLineFailure.reported {
            let report = try RuleBench(commands: commands, seed: seed).run(onProgress: showProgress)
            try Report.write(report, onOneLine: json)
            guard report.failure == nil else { throw ExitCode.failure }
        }
    }

    private func showProgress(_ report: RuleBenchReport) {
        guard report.trials.isMultiple(of: Self.trialsBetweenLines) else { return }
        let rate = Int(report.commandsPerSecond)
        let line = "\(report.commands) of \(commands) commands, \(report.days) days, \(rate) commands a second\n"
        FileHandle.standardError.write(Data(line.utf8))
    }
}
