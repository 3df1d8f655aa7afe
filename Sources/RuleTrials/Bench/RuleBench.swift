package import QueueModel

/// Puts the queue's rules to the test with as many random commands as one has time for, in trials of some weeks each,
/// so that memory stays bounded.
package struct RuleBench: Sendable {
    /// Commands of one trial.
    static let trialLength = 20_000
    private static let comparisonInterval = 50

    private let commands: Int
    private let seed: UInt64

    /// - Parameter seed: of the first trial; the next ones have the numbers after it.
    package init(commands: Int, seed: UInt64) {
        self.commands = commands
        self.seed = seed
    }

    /// Runs until all commands are done or a rule does not hold.
    ///
    /// - Parameter onProgress: told after each trial.
    package func run(onProgress: (RuleBenchReport) -> Void) throws(OfficeError) -> RuleBenchReport {
        let start = ContinuousClock.now
        var report = RuleBenchReport(seed: seed)
        while report.commands < commands, report.failure == nil {
            let seed = seed &+ UInt64(report.trials)
            let length = min(Self.trialLength, commands - report.commands)
            var trial = try RuleTrial(seed: seed)
            do throws(Violation) {
                try trial.run(length, comparingEvery: Self.comparisonInterval)
                try trial.replay()
            } catch {
                report.failure = try shortest(seed: seed, length: length, violation: error)
            }
            report.add(trial, seconds: start.duration(to: .now) / .seconds(1))
            onProgress(report)
        }
        return report
    }

    /// The same trial again, compared and replayed after every command, up to the first that breaks a rule.
    private func shortest(seed: UInt64, length: Int, violation: Violation) throws(OfficeError) -> RuleFailure {
        var trial = try RuleTrial(seed: seed)
        do throws(Violation) {
            for _ in 0..<length {
                try trial.run(1, comparingEvery: 1)
                try trial.replayLastDay()
            }
        } catch {
            return RuleFailure(seed: seed, trial, violation: error)
        }
        return RuleFailure(seed: seed, trial, violation: violation)
    }
}
