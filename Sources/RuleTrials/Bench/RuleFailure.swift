/// The shortest run that breaks a rule: `kioskd bench rules --seed … --commands …` with these two does so again.
package struct RuleFailure: Codable, Hashable, Sendable {
    package let seed: UInt64
    package let commands: Int
    /// What should have been so, in English.
    package let rule: String
    /// The last command of the run.
    package let lastCommand: String

    init(seed: UInt64, _ trial: RuleTrial, violation: Violation) {
        self.seed = seed
        commands = trial.commands
        rule = violation.description
        lastCommand = trial.command.map { "\($0)" } ?? ""
    }
}
