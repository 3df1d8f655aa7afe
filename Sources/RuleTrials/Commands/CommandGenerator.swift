package import QueueModel

/// Random commands, most of them sensible, some about tickets, services and counters that are not there.
package struct CommandGenerator {
    private var random: SplitMix64
    private var issued = 0
    private var clock: Timestamp
    /// When the latest command is given.
    package private(set) var now: Timestamp

    /// The same seed and states give the same commands.
    package init(seed: UInt64, start: Timestamp) {
        random = SplitMix64(seed: seed)
        clock = start
        now = start
    }

    package mutating func next(for state: OfficeState) -> Command {
        moveClock()
        switch roll(100) {
        case 0..<24: return issue()
        case 24..<46: return .callNext(counter: anyCounter())
        case 46..<52: return .recall(ticket: attended(state))
        case 52..<64: return .start(ticket: attended(state))
        case 64..<75: return .finish(ticket: attended(state), outcome: any(ServiceOutcome.allCases))
        case 75..<80: return .noShow(ticket: attended(state))
        case 80..<82: return .undo(sequence: state.lastSequence - Int64(roll(3)))
        case 82..<84: return counterCommand()
        case 84..<98: return ticketCommand(state)
        default: return officeCommand(state)
        }
    }

    private mutating func ticketCommand(_ state: OfficeState) -> Command {
        let ticket = anyTicket(state)
        switch roll(15) {
        case 0: return .cancel(ticket: ticket)
        case 1: return .changeService(ticket: ticket, to: anyService())
        case 2: return .addService(ticket: ticket, service: anyService())
        case 3: return .setPriority(ticket: ticket, to: anyPriority())
        case 4: return .setAppointment(ticket: ticket, to: anyAppointment())
        case 5: return .merge(ticket: ticket, with: anyTicket(state))
        case 6: return .callTicket(ticket: ticket, counter: anyCounter(), reason: any(ChoiceReason.allCases))
        case 7: return .putBack(ticket: attended(state))
        case 8, 9: return .park(ticket: ticket, reason: any(ParkReason.allCases), until: minutesFromNow(roll(20)))
        case 10: return .resume(ticket: state.parkedTickets.randomElement(using: &random)?.id ?? ticket)
        case 11: return .transfer(ticket: ticket, to: .service(anyService()))
        case 12: return .rate(ticket: ticket, rating: roll(8))
        case 13: return .transfer(ticket: attended(state), to: .service(anyService()))
        default: return .transfer(ticket: ticket, to: .counter(anyCounter()))
        }
    }

    private mutating func counterCommand() -> Command {
        switch roll(6) {
        case 0: .pauseCounter(counter: anyCounter())
        case 1: .closeCounter(counter: anyCounter())
        default: .openCounter(counter: anyCounter(), staff: roll(2) == 0 ? nil : "s1")
        }
    }

    private mutating func officeCommand(_ state: OfficeState) -> Command {
        switch roll(40) {
        case 0: .endDay
        case 1..<10: .openDay
        case 10..<25: .resumeDue
        case 25..<29: .adopt(changed(state.office))
        case 29..<32: .resetOffice(to: changed(state.office))
        case 32..<36: .setOffice(changed(state.office), replacing: roll(4) == 0 ? changed(state.office) : state.office)
        default: .setService(anyService(), isOpen: roll(3) > 0)
        }
    }

    private func minutesFromNow(_ minutes: Int) -> Timestamp {
        now.advanced(byMilliseconds: Int64(minutes) * 60_000)
    }

    private mutating func roll(_ sides: Int) -> Int {
        Int.random(in: 0..<sides, using: &random)
    }

    private mutating func any<Value>(_ values: [Value]) -> Value {
        values[roll(values.count)]
    }

    /// A day passes every thousand commands or so; at times the clock is wrong for one command, by up to 30 hours.
    private mutating func moveClock() {
        let seconds: Int64 = roll(1_000) < 996 ? Int64(roll(20)) : Int64(1 + roll(10)) * 3_600
        clock = clock.advanced(byMilliseconds: seconds * 1_000 + Int64(roll(1_000)))
        now = roll(20) == 0 ? clock.advanced(byMilliseconds: -Int64(1 + roll(108_000_000))) : clock
    }

    private mutating func issue() -> Command {
        let again = issued > 0 && roll(50) == 0
        if !again { issued += 1 }
        let services: [ServiceID?] = [nil, "papers", "land", "results", "papers", "land", "results", "nonsense"]
        let arrival = Arrival(
            priority: roll(4) == 0 ? anyPriority() : nil,
            appointment: roll(8) == 0 ? anyAppointment() : nil,
            dossiers: roll(30) == 0 ? roll(600) : 1,
            hasReadyDossier: roll(10) == 0
        )
        return .issue(
            ticket: TicketID(rawValue: "t\(issued)"),
            service: any(services),
            origin: any(TicketOrigin.allCases),
            arrival: arrival
        )
    }

    private mutating func anyCounter() -> CounterID {
        any(["1", "2", "3", "1", "2", "3", "1", "2", "3", "9"])
    }

    private mutating func anyService() -> ServiceID {
        any(["papers", "land", "results", "papers", "land", "results", "nonsense"])
    }

    private mutating func anyPriority() -> PriorityID? {
        any(["merit", "disabled", "elderly", "pregnant", "child", nil, "nobility"])
    }

    private mutating func anyAppointment() -> Appointment? {
        roll(8) == 0 ? nil : Appointment(service: anyService(), at: minutesFromNow(roll(60) - 30))
    }

    private mutating func attended(_ state: OfficeState) -> TicketID {
        roll(8) == 0 ? anyTicket(state) : state.attended.randomElement(using: &random)?.id ?? anyTicket(state)
    }

    private mutating func anyTicket(_ state: OfficeState) -> TicketID {
        state.tickets.suffix(30).randomElement(using: &random)?.id ?? "unknown"
    }

    /// The same office with another expected time, preference, overtaking bound and longest wait.
    private mutating func changed(_ office: Office) -> Office {
        let new = try? TrialOffice.office(
            timeZone: office.timeZone,
            expectedMinutes: Double(5 + roll(10)),
            preferred: any(["papers", "land"]),
            rules: QueueRules(overtakingBound: 1 + roll(4), maximumWaitMinutes: 10 + roll(20))
        )
        return new ?? office
    }
}
