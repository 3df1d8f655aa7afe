package import QueueModel

/// One run of random commands through the queue, with every rule checked after every event.
///
/// Everything follows from the seed, also where and when the run begins.
package struct RuleTrial {
    package private(set) var state: OfficeState
    package private(set) var log: [RecordedEvent] = []
    /// Refused commands by their code.
    package private(set) var refusals: [String: Int] = [:]
    /// The latest command.
    package private(set) var command: Command?
    /// Before the first day.
    let office: Office
    private var generator: CommandGenerator
    private var auditor: Auditor
    package private(set) var commands = 0

    package init(seed: UInt64) throws(OfficeError) {
        let setting = TrialOffice.setting(ofSeed: seed)
        office = try TrialOffice.office(timeZone: setting.timeZone)
        state = OfficeState(office: office)
        generator = CommandGenerator(seed: seed, start: setting.start)
        auditor = Auditor(office: office)
    }

    /// How many service days there were.
    package var days: Int { auditor.days }
    /// How often one ticket was overtaken at most.
    package var worstOvertaking: Int { auditor.worstOvertaking }
    package var kinds: Set<Event.Kind> { auditor.kinds }

    /// - Parameter interval: after so many commands the state is compared with the books.
    package mutating func run(_ count: Int, comparingEvery interval: Int) throws(Violation) {
        for _ in 0..<count {
            try step()
            commands += 1
            if commands.isMultiple(of: interval) { try auditor.compare(with: state) }
        }
        try auditor.compare(with: state)
    }

    private mutating func step() throws(Violation) {
        let command = generator.next(for: state)
        self.command = command
        let events: [RecordedEvent]
        do throws(Refusal) {
            events = try state.decide(command, at: generator.now)
        } catch {
            refusals[error.code, default: 0] += 1
            return
        }
        for event in events {
            state.evolve(event)
            try auditor.follow(event)
        }
        log += events
    }
}
