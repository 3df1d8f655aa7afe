import QueueModel
import Testing

@Suite("Refusals")
struct RefusalTests {
    /// A ticket in every state: `w` waiting, `c` called at 1, `s` serving at 2, and three closed ones.
    private func busyDesk() throws -> Desk {
        var desk = try Desk()
        try desk.issue("f", "n", "x", "c", "s", "w")
        try desk.serve("f", at: "1", minutes: 1)
        try desk.run(.callNext(counter: "1"))
        try desk.run(.noShow(ticket: "n"))
        try desk.run(.cancel(ticket: "x"))
        try desk.run(.callNext(counter: "1"))
        try desk.run(.callNext(counter: "2"))
        try desk.run(.start(ticket: "s"))
        return desk
    }

    private func expectRefusal(_ refusal: Refusal, of command: Command) throws {
        var desk = try busyDesk()
        let before = desk.state
        #expect(throws: refusal) { try desk.run(command) }
        #expect(desk.state == before)
    }

    private static func number(_ serial: Int) -> TicketNumber {
        TicketNumber(letter: "A", serial: serial)
    }

    @Test(
        "what is unknown, given twice, busy or empty is refused by name",
        arguments: [
            (.issue(ticket: "new", service: "nonsense", origin: .button), .unknownService("nonsense")),
            (.issue(ticket: "w", service: nil, origin: .button), .duplicateTicket("w")),
            (.issue(ticket: "f", service: nil, origin: .button), .duplicateTicket("f")),
            (.callNext(counter: "9"), .unknownCounter("9")),
            (.callNext(counter: "3"), .queueEmpty("3")),
            (.callNext(counter: "1"), .counterBusy("1", TicketNumber(letter: "A", serial: 4))),
            (.callNext(counter: "2"), .counterBusy("2", TicketNumber(letter: "A", serial: 5))),
            (.recall(ticket: "?"), .unknownTicket("?")),
            (.start(ticket: "?"), .unknownTicket("?")),
            (.finish(ticket: "?"), .unknownTicket("?")),
            (.noShow(ticket: "?"), .unknownTicket("?")),
            (.cancel(ticket: "?"), .unknownTicket("?")),
            (.putBack(ticket: "?"), .unknownTicket("?")),
            (.park(ticket: "?", reason: .form, until: monday8 + 90), .unknownTicket("?")),
            (.resume(ticket: "?"), .unknownTicket("?")),
            (.transfer(ticket: "?", to: .service("land")), .unknownTicket("?")),
            (.changeService(ticket: "?", to: "land"), .unknownTicket("?")),
            (.addService(ticket: "?", service: "land"), .unknownTicket("?")),
            (.setPriority(ticket: "?", to: "merit"), .unknownTicket("?")),
            (.setAppointment(ticket: "?", to: nil), .unknownTicket("?")),
            (.callTicket(ticket: "?", counter: "3", reason: .urgent), .unknownTicket("?")),
            (.merge(ticket: "?", with: "w"), .unknownTicket("?")),
            (.merge(ticket: "w", with: "?"), .unknownTicket("?")),
            (.merge(ticket: "w", with: "w"), .sameTicket(number(6))),
            (.changeService(ticket: "w", to: "nonsense"), .unknownService("nonsense")),
            (.addService(ticket: "w", service: "nonsense"), .unknownService("nonsense")),
            (.addService(ticket: "w", service: "papers"), .serviceTwice(number(6), "papers")),
            (.transfer(ticket: "w", to: .service("nonsense")), .unknownService("nonsense")),
            (.transfer(ticket: "w", to: .service("papers")), .alreadyThere(number(6))),
            (.transfer(ticket: "c", to: .counter("1")), .alreadyThere(number(4))),
            (.transfer(ticket: "w", to: .counter("9")), .unknownCounter("9")),
            (.setPriority(ticket: "w", to: "nobility"), .unknownPriority("nobility")),
            (
                .setAppointment(ticket: "w", to: Appointment(service: "nonsense", at: monday8)),
                .unknownService("nonsense")
            ),
            (
                .issue(ticket: "new", service: nil, origin: .desk, arrival: Arrival(priority: "nobility")),
                .unknownPriority("nobility")
            ),
            (
                .issue(ticket: "new", service: nil, origin: .desk, arrival: Arrival(dossiers: 0)),
                .invalidDossiers(0)
            ),
            (.park(ticket: "w", reason: .form, until: monday8), .timePassed(number(6))),
            (.callTicket(ticket: "w", counter: "1", reason: .urgent), .counterBusy("1", number(4))),
            (.callTicket(ticket: "w", counter: "3", reason: .urgent), .notServed("3", "papers")),
            (.callTicket(ticket: "w", counter: "9", reason: .urgent), .unknownCounter("9")),
            (.openCounter(counter: "9"), .unknownCounter("9")), (.pauseCounter(counter: "9"), .unknownCounter("9")),
            (.closeCounter(counter: "9"), .unknownCounter("9")),
            (.closeCounter(counter: "2"), .counterServing("2", number(5))),
            (.undo(sequence: 1), .nothingToUndo(seconds: 10)),
        ] as [(Command, Refusal)]
    )
    func named(command: Command, refusal: Refusal) throws {
        try expectRefusal(refusal, of: command)
    }

    static let states: [(TicketID, Int, TicketState)] = [
        ("f", 1, .finished), ("n", 2, .noShow), ("x", 3, .cancelled), ("c", 4, .called), ("s", 5, .serving),
        ("w", 6, .waiting),
    ]

    @Test("a step that does not follow from the ticket's state is refused", arguments: states)
    func wrongState(id: TicketID, serial: Int, state: TicketState) throws {
        let steps: [(Command, [TicketState])] = [
            (.recall(ticket: id), [.called]), (.start(ticket: id), [.called]), (.finish(ticket: id), [.serving]),
            (.noShow(ticket: id), [.called]), (.putBack(ticket: id), [.called]), (.resume(ticket: id), [.parked]),
            (.park(ticket: id, reason: .form, until: monday8 + 90), [.waiting, .called, .serving]),
            (.transfer(ticket: id, to: .service("land")), [.waiting, .called, .serving]),
            (.setPriority(ticket: id, to: "merit"), [.waiting, .called, .serving, .parked]),
            (.changeService(ticket: id, to: "land"), [.waiting, .called, .serving, .parked]),
            (.addService(ticket: id, service: "land"), [.waiting, .called, .serving, .parked]),
            (.cancel(ticket: id), [.waiting, .called, .parked]),
        ]
        let number = TicketNumber(letter: "A", serial: serial)
        for (command, needed) in steps {
            if needed.contains(state) {
                var desk = try busyDesk()
                #expect(try desk.run(command).count == 1)
            } else {
                try expectRefusal(.wrongState(number, is: state, needs: needed), of: command)
            }
        }
        if state != .waiting {
            let call = Command.callTicket(ticket: id, counter: "3", reason: .urgent)
            try expectRefusal(.wrongState(number, is: state, needs: [.waiting]), of: call)
        }
    }

    @Test("a chosen ticket is not called over one that was overtaken as often as is allowed")
    func wouldOvertake() throws {
        var desk = try Desk(office: .sample(rules: QueueRules(overtakingBound: 1)))
        try desk.issue("a", "b", "c")
        try desk.run(.callTicket(ticket: "c", counter: "1", reason: .sameMatter))
        #expect(desk.state.ticket("c")?.callReason == .chosen(.sameMatter))
        #expect(throws: Refusal.wouldOvertake(Self.number(1), bound: 1)) {
            try desk.run(.callTicket(ticket: "b", counter: "2", reason: .sameMatter))
        }
        try desk.run(.callTicket(ticket: "a", counter: "2", reason: .sameMatter))
    }

    @Test("the codes are stable")
    func codes() {
        let number = TicketNumber(letter: "A", serial: 1)
        let refusals: [Refusal] = [
            .unknownService("s"), .unknownCounter("1"), .unknownTicket("t"), .duplicateTicket("t"), .queueEmpty("1"),
            .counterBusy("1", number), .wrongState(number, is: .waiting, needs: [.called]),
            .serviceInUse("s", tickets: 2), .otherOffice("o"),
            .unknownPriority("p"), .unknownStaff("s"), .invalidDossiers(0), .invalidRating(9),
            .counterNotOpen("1", .paused),
            .counterServing("1", number), .notServed("1", "s"), .reservedForOther(number, "1"),
            .wouldOvertake(number, bound: 5), .noShowTooSoon(number, recalls: 1, seconds: 2), .timePassed(number),
            .alreadyThere(number), .serviceTwice(number, "s"), .sameTicket(number), .requestKeyReused,
            .nothingToUndo(seconds: 10),
            .serviceClosed("s"), .priorityInUse("p", tickets: 2), .officeChangedMeanwhile,
            .invalidOffice(.defaultServiceClosed("s")),
        ]
        #expect(
            refusals.map(\.code) == [
                "unknown-service", "unknown-counter", "unknown-ticket", "duplicate-ticket", "queue-empty",
                "counter-busy", "wrong-state", "service-in-use", "other-office", "unknown-priority",
                "unknown-staff", "invalid-dossiers", "invalid-rating", "counter-not-open", "counter-serving",
                "not-served",
                "reserved-for-other", "would-overtake", "no-show-too-soon", "time-passed", "already-there",
                "service-twice", "same-ticket", "idempotency-key-reused", "nothing-to-undo", "service-closed",
                "priority-in-use",
                "office-changed-meanwhile", "default-service-closed",
            ]
        )
        for refusal in refusals { #expect(!refusal.message.vi.isEmpty && refusal.message.vi != refusal.message.en) }
    }

    @Test("a clerk reads which ticket is in which state and what the step needs")
    func messages() {
        let number = TicketNumber(letter: "A", serial: 7)
        let message = Refusal.wrongState(number, is: .waiting, needs: [.called]).message
        #expect(message.vi == "Số A007 đang ở trạng thái “đang chờ”; thao tác này chỉ dùng cho số “đã gọi”.")
        #expect(message.en == "A007 is “waiting”; this works only for a ticket that is “called”.")
    }
}
