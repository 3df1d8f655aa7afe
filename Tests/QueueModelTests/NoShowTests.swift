import QueueModel
import Testing

@Suite("No-shows")
struct NoShowTests {
    static let number = TicketNumber(letter: "A", serial: 1)

    @Test("a no-show takes the set recalls and seconds since the latest of them; the refusal says what is missing")
    func patience() throws {
        var desk = try Desk(office: .sample(rules: QueueRules(noShowRecalls: 2, noShowSeconds: 45)))
        try desk.issue("a")
        try desk.call("1")
        func refusal(_ recalls: Int, _ seconds: Int) -> Refusal {
            .noShowTooSoon(Self.number, recalls: recalls, seconds: seconds)
        }
        #expect(throws: refusal(2, 45)) { try desk.run(.noShow(ticket: "a")) }
        #expect(throws: refusal(2, 0)) { try desk.run(.noShow(ticket: "a"), at: monday8 + 1) }
        try desk.run(.recall(ticket: "a"), at: monday8 + 1)
        try desk.run(.recall(ticket: "a"), at: monday8 + 2)
        #expect(throws: refusal(0, 15)) { try desk.run(.noShow(ticket: "a"), at: monday8 + 2.5) }
        #expect(throws: refusal(0, 1)) {
            try desk.run(.noShow(ticket: "a"), at: (monday8 + 2).advanced(byMilliseconds: 44_001))
        }
        try desk.run(.noShow(ticket: "a"), at: monday8 + 2.75)
        #expect(desk.state.ticket("a")?.state == .noShow)
    }

    @Test(
        "the refusal names recalls, seconds or both",
        arguments: [
            (2, 0, "A001 is no no-show yet: recall it 2 times more."),
            (0, 9, "A001 is no no-show yet: wait 9 s more."),
            (1, 9, "A001 is no no-show yet: recall it once and wait 9 s more."),
        ]
    )
    func words(recalls: Int, seconds: Int, text: String) {
        #expect(Refusal.noShowTooSoon(Self.number, recalls: recalls, seconds: seconds).message.en == text)
    }
}
