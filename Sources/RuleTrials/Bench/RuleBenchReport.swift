/// What `kioskd bench rules` found.
package struct RuleBenchReport: Codable, Sendable {
    package let seed: UInt64
    package private(set) var trials = 0
    package private(set) var commands = 0
    package private(set) var days = 0
    package private(set) var events = 0
    /// Refused commands by their code.
    package private(set) var refusals: [String: Int] = [:]
    /// How often one ticket was overtaken at most.
    package private(set) var worstOvertaking = 0
    package private(set) var seconds = 0.0
    package private(set) var commandsPerSecond = 0.0
    /// `nil` when every rule held.
    package internal(set) var failure: RuleFailure?

    init(seed: UInt64) {
        self.seed = seed
    }

    /// - Parameter seconds: since the first trial began.
    mutating func add(_ trial: RuleTrial, seconds: Double) {
        trials += 1
        commands += trial.commands
        days += trial.days
        events += trial.log.count
        refusals.merge(trial.refusals, uniquingKeysWith: +)
        worstOvertaking = max(worstOvertaking, trial.worstOvertaking)
        self.seconds = seconds
        commandsPerSecond = Double(commands) / max(seconds, .leastNonzeroMagnitude)
    }
}
