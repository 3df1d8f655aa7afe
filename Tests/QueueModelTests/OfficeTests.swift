import QueueModel
import Testing

@Suite("The office's configuration")
struct OfficeTests {
    @Test("what cannot work is refused and named")
    func refused() {
        let papers = Service("papers", "A")
        #expect(throws: OfficeError.noServices) { try Office.sample(services: []) }
        #expect(throws: OfficeError.noCounters) { try Office.sample(counters: []) }
        #expect(throws: OfficeError.duplicateService("papers")) { try Office.sample(services: [papers, papers]) }
        #expect(throws: OfficeError.duplicateLetter("A", of: "land")) {
            try Office.sample(services: [papers, Service("land", "A")])
        }
        #expect(throws: OfficeError.duplicateCounter("1")) {
            try Office.sample(services: [papers], counters: [Counter("1", "papers"), Counter("1", "papers")])
        }
        #expect(throws: OfficeError.unknownDefaultService("x")) { try Office.sample(defaultService: "x") }
        #expect(throws: OfficeError.counterServesUnknown("2", "land")) { try Office.sample(services: [papers]) }
        #expect(throws: OfficeError.counterServesNothing("1")) { try Office.sample(counters: [Counter("1")]) }
        #expect(throws: OfficeError.serviceWithoutCounter("land")) {
            try Office.sample(counters: [Counter("1", "papers")])
        }
        #expect(throws: OfficeError.unknownTimeZone("Asia/Nowhere")) { try Office.sample(timeZone: "Asia/Nowhere") }
    }

    @Test("a letter is one of A to Z", arguments: ["", "a", "AB", "1", "Đ", "É"])
    func letters(letter: String) {
        #expect(throws: OfficeError.invalidLetter(letter, of: "papers")) {
            try Office.sample(services: [Service("papers", letter)])
        }
    }

    @Test("an expected time is positive, finite and no longer than a day's work", arguments: [0, -1, 481, .infinity])
    func expectedMinutes(minutes: Double) {
        #expect(throws: OfficeError.invalidExpectedMinutes(minutes, of: "papers")) {
            try Office.sample(services: [Service("papers", "A", minutes: minutes)])
        }
    }

    @Test("ids can stand in an address", arguments: ["", "a b", "a/b", "đất"])
    func identifiers(id: String) {
        #expect(throws: OfficeError.invalidIdentifier(id)) { try Office.sample(id: OfficeID(rawValue: id)) }
    }

    @Test("a changed configuration is adopted once and holds for the next ticket")
    func adopt() throws {
        var desk = try Desk()
        try desk.issue("t")
        let new = try Office.sample(counters: [Counter("7", "papers", "land", "results")], defaultService: "land")
        #expect(try desk.run(.adopt(new)) == [.officeChanged(office: new)])
        #expect(try desk.run(.adopt(new)) == [])
        try desk.issue("u")
        #expect(desk.state.ticket("u")?.number.description == "B001")
        #expect(try desk.run(.callNext(counter: "7")) == [.ticketCalled(ticket: "t", counter: "7")])
    }

    @Test("a configuration adopted on a new day opens that day")
    func adoptOnNewDay() throws {
        var desk = try Desk()
        try desk.issue("t")
        let new = try Office.sample(defaultService: "land")
        let events = try desk.run(.adopt(new), at: monday8 + 24 * 60)
        let tuesday = try #require(ServiceDay("2026-11-24"))
        #expect(events == [.ticketExpired(ticket: "t"), .dayOpened(day: tuesday, office: new)])
    }

    @Test("a configuration that drops what is in use, or is another office's, is refused")
    func adoptRefused() throws {
        var desk = try Desk()
        try desk.issue("t", "u", service: "land")
        let papersOnly = try Office.sample(services: [Service("papers", "A")], counters: [Counter("1", "papers")])
        #expect(throws: Refusal.serviceInUse("land", waiting: 2)) { try desk.run(.adopt(papersOnly)) }
        try desk.run(.callNext(counter: "3"))
        let twoCounters = try Office.sample(counters: [Counter("2", "papers", "land", "results")])
        #expect(throws: Refusal.counterBusy("3", TicketNumber(letter: "B", serial: 1))) {
            try desk.run(.adopt(twoCounters))
        }
        let other = try Office.sample(id: "elsewhere")
        #expect(throws: Refusal.otherOffice("elsewhere")) { try desk.run(.adopt(other)) }
    }
}
