import QueueModel
import RuleTrials
import Testing

/// The rules hold in all trials: whether the auditor would notice that they do not is shown here.
@Suite("The auditor of the trials")
struct AuditorTests {
    private static let first = TicketNumber(letter: "A", serial: 1)
    private static let second = TicketNumber(letter: "A", serial: 2)
    private static let issued = [
        Event.ticketIssued(ticket: "a", number: first, service: "papers", origin: .desk),
        .ticketIssued(ticket: "b", number: second, service: "papers", origin: .desk),
    ]

    /// An opened day with `events` a minute apart.
    private func audit(_ events: [Event], at minutes: [Double]? = nil) throws {
        let office = try Office.sample(rules: QueueRules(overtakingBound: 0))
        let day = try #require(ServiceDay("2026-11-23"))
        var auditor = Auditor(office: office)
        for (index, event) in ([.dayOpened(day: day, office: office)] + events).enumerated() {
            let at = monday8 + (minutes?[index] ?? Double(index))
            try auditor.follow(RecordedEvent(sequence: Int64(index + 1), at: at, event: event))
        }
    }

    @Test("follows what is right")
    func right() throws {
        try audit(Self.issued + [.ticketCalled(ticket: "a", counter: "1", reason: .firstInLine)])
    }

    @Test(
        "notices each rule that is broken",
        arguments: [
            [.ticketIssued(ticket: "c", number: first, service: "papers", origin: .desk)],
            [.ticketIssued(ticket: "a", number: TicketNumber("A003") ?? first, service: "papers", origin: .desk)],
            [.ticketIssued(ticket: "c", number: TicketNumber("A004") ?? first, service: "papers", origin: .desk)],
            [.ticketCalled(ticket: "b", counter: "1", reason: .overdue)],
            [.ticketCalled(ticket: "a", counter: "1", reason: nil)],
            [.ticketCalled(ticket: "a", counter: "3", reason: .firstInLine)],
            [.counterClosed(counter: "1"), .ticketCalled(ticket: "a", counter: "1", reason: .firstInLine)],
            [
                .ticketCalled(ticket: "a", counter: "1", reason: .firstInLine),
                .ticketCalled(ticket: "b", counter: "1", reason: .firstInLine),
            ],
            [.serviceStarted(ticket: "a")], [.ticketResumed(ticket: "a")], [.ticketRecalled(ticket: "nobody")],
            [.ticketMerged(ticket: "a", into: "nobody", services: [])],
        ] as [[Event]]
    )
    func broken(events: [Event]) {
        #expect(throws: Violation.self) { try audit(Self.issued + events) }
    }

    @Test("notices a number that is given for a closed service")
    func closedService() throws {
        let closed = try Office.sample().with("land", isOpen: false)
        let number = TicketNumber(letter: "B", serial: 1)
        let issued = Event.ticketIssued(ticket: "c", number: number, service: "land", origin: .desk)
        try audit([issued])
        #expect(throws: Violation.self) { try audit([.officeChanged(office: closed, source: .supervisor), issued]) }
    }

    @Test("notices a day that opens over open tickets, and time that runs backwards")
    func broughtForward() throws {
        let office = try Office.sample()
        let day = try #require(ServiceDay("2026-11-24"))
        #expect(throws: Violation.self) { try audit(Self.issued + [.dayOpened(day: day, office: office)]) }
        #expect(throws: Violation.self) { try audit(Self.issued, at: [0, 2, 1]) }
    }
}
