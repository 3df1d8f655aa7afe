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
            (.noShow(ticket: id), [.called]), (.cancel(ticket: id), [.waiting, .called]),
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
    }

    @Test("the codes are stable")
    func codes() {
        let number = TicketNumber(letter: "A", serial: 1)
        let refusals: [Refusal] = [
            .unknownService("s"), .unknownCounter("1"), .unknownTicket("t"), .duplicateTicket("t"), .queueEmpty("1"),
            .counterBusy("1", number), .wrongState(number, is: .waiting, needs: [.called]),
            .serviceInUse("s", waiting: 2), .otherOffice("o"),
        ]
        #expect(
            refusals.map(\.code) == [
                "unknown-service", "unknown-counter", "unknown-ticket", "duplicate-ticket", "queue-empty",
                "counter-busy", "wrong-state", "service-in-use", "other-office",
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
