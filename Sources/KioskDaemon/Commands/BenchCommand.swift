import ArgumentParser

struct BenchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench",
        abstract: "Measures this machine with the real parts.",
        subcommands: [
            BenchCommandsCommand.self, BenchForecastCommand.self, BenchInferenceCommand.self,
            BenchPipelineCommand.self, BenchRulesCommand.self, BenchSearchCommand.self,
        ]
    )
}
