import ArgumentParser
import Simulation

struct SimulateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "Plays office days through the real queue and says how waits, fairness and forecasts turned out.",
        discussion: "The same seed gives the same days. A day takes a second or two."
    )

    @Option(help: "How many working days.")
    var days = 30

    @Option(help: "Which days: any number.")
    var seed: UInt64 = 1

    @Flag(help: "Print JSON on one line.")
    var json = false

    func validate() throws {
        guard (1...1_000).contains(days) else { throw ValidationError("--days takes a number from 1 to 1000") }
    }

    func run() async throws {
        try await OneLineFailure.reported {
            try Report.write(try Simulation(days: days, seed: seed).run(), onOneLine: json)
        }
    }
}
