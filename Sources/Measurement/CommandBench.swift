package import Logging
package import QueueModel
import QueueStore
import Reception

/// Measures durable commands from many clients beside SQLite's own single inserts, in turn, so that a machine whose
/// speed drifts drifts for both.
package struct CommandBench: Sendable {
    private let clients: Int
    private let rounds: Int
    private let roundLength: Duration
    private let office: Office
    private let logger: Logger

    package init(clients: Int, rounds: Int, roundLength: Duration, office: Office, logger: Logger) {
        self.clients = clients
        self.rounds = rounds
        self.roundLength = roundLength
        self.office = office
        self.logger = logger
    }

    package func run(in directory: String, now: @escaping @Sendable () -> Timestamp) async throws -> CommandReport {
        let path = directory + "/commands.sqlite"
        let (log, _) = try SQLiteEventLog.open(path: path, office: office.id, at: now())
        let desk = try await QueueDesk.open(
            log: log,
            office: office,
            highWater: FileHighWaterKeeper(HighWaterFile(beside: path, of: office.id)),
            logger: logger,
            now: now
        )
        let inserts = try SingleInserts(path: directory + "/inserts.sqlite")
        var commandRates: [Double] = []
        var insertRates: [Double] = []
        var answers: [Duration] = []
        for _ in 0..<rounds {
            let round = await commands(at: desk)
            answers += round.answers
            commandRates.append(Double(round.answers.count) / (round.length / .seconds(1)))
            insertRates.append(try inserts.rate(for: roundLength))
        }
        try log.close()
        let ratios = zip(commandRates, insertRates).map { $0 / $1 }.sorted()
        return CommandReport(
            clients: clients,
            rounds: rounds,
            commandsPerSecond: commandRates,
            singleInsertsPerSecond: insertRates,
            ratio: ratios[ratios.count / 2],
            answer: Percentiles(answers)
        )
    }

    /// All clients at once: each issues a ticket and cancels it, one command after the other.
    private func commands(at desk: QueueDesk) async -> (answers: [Duration], length: Duration) {
        let start = ContinuousClock.now
        let end = start.advanced(by: roundLength)
        let answers = await withTaskGroup(of: [Duration].self) { group in
            for _ in 0..<clients {
                group.addTask { await Self.client(of: desk, until: end) }
            }
            return await group.reduce(into: []) { $0 += $1 }
        }
        return (answers, start.duration(to: .now))
    }

    private static func client(of desk: QueueDesk, until end: ContinuousClock.Instant) async -> [Duration] {
        var answers: [Duration] = []
        while ContinuousClock.now < end {
            let ticket = TicketID.random()
            for command in [Command.issue(ticket: ticket, service: nil, origin: .desk), .cancel(ticket: ticket)] {
                let asked = ContinuousClock.now
                guard (try? await desk.perform(command)) != nil else { return answers }
                answers.append(asked.duration(to: .now))
            }
        }
        return answers
    }
}
