import QueueModel
import RuleTrials
import Testing

/// What happens only when a database is lost.
private let lossKinds: Set<Event.Kind> = [.eventsLost, .numbersContinued]

@Suite("Random days")
struct PropertyTests {
    @Test("every rule of the queue holds after every one of 120,000 random commands", arguments: UInt64(1)...6)
    func rulesHold(seed: UInt64) throws {
        var trial = try RuleTrial(seed: seed)
        try trial.run(20_000, comparingEvery: 50)
        #expect(trial.days > 3, "the run crosses midnights")
        #expect(trial.worstOvertaking > 1, "the bound was put to the test")
        #expect(trial.kinds == Set(Event.Kind.allCases).subtracting(lossKinds), "the run has all but losses")
        #expect(trial.refusals.count > 15, "the run is refused for many reasons")
        #expect(trial.refusals.values.reduce(0, +) < 14_000, "the run does more than being refused")
    }

    @Test("replaying the log, or only its last day, gives the same state to the byte", arguments: UInt64(11)...14)
    func replay(seed: UInt64) throws {
        var trial = try RuleTrial(seed: seed)
        try trial.run(3_000, comparingEvery: 3_000)
        #expect(trial.days > 1)
        try trial.replay()
    }

    @Test("a refused command changes nothing and the same command decides the same twice")
    func purity() throws {
        var desk = try Desk(office: RuleTrial(seed: 21).state.office)
        var generator = CommandGenerator(seed: 21, start: monday8)
        for _ in 1...1_000 {
            let command = generator.next(for: desk.state)
            let before = desk.state
            let first = Result { () throws(Refusal) in try desk.state.decide(command, at: generator.now) }
            let second = Result { () throws(Refusal) in try desk.state.decide(command, at: generator.now) }
            #expect(first == second)
            #expect(desk.state == before)
            _ = try? desk.run(command, at: generator.now)
        }
    }

    @Test("a bench runs as many commands as it was asked for and tells of each trial")
    func bench() throws {
        var progress: [Int] = []
        let report = try RuleBench(commands: 20_500, seed: 3).run { progress.append($0.commands) }
        #expect(report.failure == nil)
        #expect(progress == [20_000, 20_500])
        #expect(report.trials == 2 && report.commands == 20_500)
    }
}
