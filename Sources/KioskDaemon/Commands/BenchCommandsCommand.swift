import ArgumentParser
import Logging
import Measurement
import QueueModel

struct BenchCommandsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "commands",
        abstract: "Measures durable commands from many clients beside SQLite's own single inserts.",
        discussion: "Nothing is kept."
    )

    @OptionGroup var options: SettingOptions

    @Option(help: "Clients at the same time.")
    var clients = 20

    @Option(help: "How often commands and single inserts take turns.")
    var rounds = 5

    @Option(help: "Seconds of a turn.")
    var seconds = 2.0

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        guard clients > 0, rounds > 0, seconds > 0 else {
            throw ValidationError("--clients and --rounds take numbers from 1, --seconds one above 0")
        }
    }

    func run() async throws {
        try await OneLineFailure.reported {
            let settings = try await options.load()
            let scratch = try ScratchFolder(prefix: "kioskd-bench", in: settings.dataDirectory)
            defer { scratch.remove() }
            let bench = CommandBench(
                clients: clients,
                rounds: rounds,
                roundLength: .seconds(seconds),
                office: settings.office,
                logger: DaemonLog.start(level: .warning)
            )
            try Report.write(try await bench.run(in: scratch.path, now: { .now }), onOneLine: json)
        }
    }
}
