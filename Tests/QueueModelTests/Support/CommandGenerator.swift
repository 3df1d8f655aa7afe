import QueueModel

/// Random commands, most of them sensible, some about tickets, services and counters that are not there.
struct CommandGenerator {
    private var random: SeededGenerator
    private var issued = 0
    private var clock = monday8
    private(set) var now = monday8

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
    }

    mutating func next(for state: OfficeState) -> Command {
        moveClock()
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<30: return issue()
        case 30..<52: return .callNext(counter: anyCounter())
        case 52..<60: return .recall(ticket: anyTicket(state))
        case 60..<74: return .start(ticket: anyTicket(state))
        case 74..<88: return .finish(ticket: anyTicket(state))
        case 88..<93: return .noShow(ticket: anyTicket(state))
        case 93..<98: return .cancel(ticket: anyTicket(state))
        case 98: return .openDay
        default: return .adopt(changed(state.office))
        }
    }

    /// A day passes every thousand commands or so; at times the clock is wrong for one command, by up to 30 hours.
    private mutating func moveClock() {
        let seconds: Int64 =
            switch Int.random(in: 0..<1_000, using: &random) {
            case 0..<990: .random(in: 0...60, using: &random)
            default: .random(in: 1...10, using: &random) * 3_600
            }
        clock = clock.advanced(byMilliseconds: seconds * 1_000 + .random(in: 0..<1_000, using: &random))
        let isSetBack = Int.random(in: 0..<20, using: &random) == 0
        now = isSetBack ? clock.advanced(byMilliseconds: -.random(in: 1...108_000_000, using: &random)) : clock
    }

    private mutating func issue() -> Command {
        let again = issued > 0 && Int.random(in: 0..<50, using: &random) == 0
        if !again { issued += 1 }
        let services: [ServiceID?] = [nil, "papers", "land", "results", "papers", "land", "results", "nonsense"]
        return .issue(
            ticket: TicketID(rawValue: "t\(issued)"),
            service: services.randomElement(using: &random) ?? nil,
            origin: TicketOrigin.allCases.randomElement(using: &random) ?? .desk
        )
    }

    private mutating func anyCounter() -> CounterID {
        let counters: [CounterID] = ["1", "2", "3", "1", "2", "3", "9"]
        return counters.randomElement(using: &random) ?? "1"
    }

    /// Mostly one that is being attended to, else any of today's, rarely an unknown one.
    private mutating func anyTicket(_ state: OfficeState) -> TicketID {
        let attended = state.attended
        if !attended.isEmpty, Int.random(in: 0..<4, using: &random) > 0 {
            return attended.randomElement(using: &random)?.id ?? "unknown"
        }
        return state.tickets.suffix(20).randomElement(using: &random)?.id ?? "unknown"
    }

    /// The same office with another expected time for its first service.
    private mutating func changed(_ office: Office) -> Office {
        var services = office.services
        services[0] = Service("papers", "A", minutes: Double.random(in: 5...15, using: &random).rounded())
        let new = try? Office(
            id: office.id,
            name: office.name,
            timeZone: office.timeZone,
            services: services,
            counters: office.counters,
            defaultService: office.defaultService
        )
        return new ?? office
    }
}
