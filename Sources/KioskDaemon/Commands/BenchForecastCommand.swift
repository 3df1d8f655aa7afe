import ArgumentParser
import Simulation

struct BenchForecastCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forecast",
        abstract: "Measures how long the waits of a full hall take to forecast, in time of one core."
    )

    @Option(help: "Tickets that wait.")
    var waiting = 150

    @Option(help: "Counters that are open.")
    var counters = 12

    @Option(help: "Simulated futures of a forecast.")
    var futures = 200

    @Option(help: "How often it is measured.")
    var rounds = 50

    @Flag(help: "Print JSON on one line.")
    var json = false

    func validate() throws {
        guard (1...5_000).contains(waiting), (1...200).contains(counters), futures > 0, rounds > 0 else {
            throw ValidationError("--waiting takes 1 to 5000, --counters 1 to 200, --futures and --rounds from 1")
        }
    }

    func run() async throws {
        try await OneLineFailure.reported {
            let bench = ForecastBench(waiting: waiting, counters: counters, futures: futures)
            try Report.write(bench.run(rounds: rounds), onOneLine: json)
        }
    }
}
