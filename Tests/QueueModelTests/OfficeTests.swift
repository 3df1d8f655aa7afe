import Foundation
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

    private func refuses(_ error: OfficeError, _ make: (inout OfficeDraft) -> Void) {
        var draft = OfficeDraft()
        make(&draft)
        #expect(throws: error) { try draft.office() }
    }

    @Test("halls, staff, breaks, preferences, hours, priorities, routing and rules are checked as well")
    func refusedDetails() throws {
        let noon = TimeOfDay(hour: 12, minute: 0)
        let backwards = [Session(from: noon, until: noon)]
        refuses(.duplicateHall("h")) { $0.halls = [Hall(id: "h", name: .init("h")), Hall(id: "h", name: .init("h"))] }
        refuses(.duplicateStaff("s")) { $0.staff = ["s", "s"] }
        refuses(.counterInUnknownHall("1", "x")) { $0.counter(hall: "x") }
        refuses(.counterPrefersUnserved("1", "x")) { $0.counter(preferred: ["x"]) }
        refuses(.invalidBreaks("1")) { $0.counter(breaks: backwards) }
        refuses(.invalidSessions(.friday)) { $0.hours = OpeningHours(sessions: [.friday: backwards]) }
        refuses(.duplicatePriorityClass("merit")) { $0.priorities += [PriorityClass.standard[0]] }
        refuses(.invalidRank(0, of: "p")) { $0.priorities = [PriorityClass(id: "p", name: .init("p"), rank: 0)] }
        refuses(.invalidAge(0, of: "p")) {
            $0.priorities = [PriorityClass(id: "p", name: .init("p"), rank: 1, fromAge: 0)]
        }
        refuses(.routingToUnknown(.dossierReady, "x")) { $0.routing = [.dossierReady("x")] }
        refuses(.invalidDossiers(0)) { $0.routing = [.agent(dossiers: 0, "papers")] }
        refuses(.invalidTargetWait(0, of: "papers")) { $0.targetWaitMinutes = 0 }
        refuses(.invalidRule("undoSeconds", -1, allowed: 0...600)) { $0.rules = QueueRules(undoSeconds: -1) }
        refuses(.invalidIdentifier("a b")) { $0.staff = ["a b"] }
    }

    @Test("a configuration from before all this is read with the standard office's hours, classes and rules")
    func oldJSON() throws {
        let old = """
            {"id":"ward","name":{"vi":"a","en":"b"},"timeZone":"Asia/Ho_Chi_Minh","defaultService":"papers",
            "services":[{"id":"papers","letter":"A","name":{"vi":"a","en":"b"},"expectedMinutes":10}],
            "counters":[{"id":"1","name":{"vi":"a","en":"b"},"services":["papers"]}]}
            """
        let office = try JSONDecoder().decode(Office.self, from: Data(old.utf8))
        #expect(office.rules == QueueRules() && office.hours == .standard)
        #expect(office.priorityClasses == PriorityClass.standard && office.routing == [.appointmentToday])
        #expect(office.services[0].targetWaitMinutes == 15 && office.counters[0].preferred.isEmpty)
        #expect(try JSONDecoder().decode(Office.self, from: JSONEncoder().encode(office)) == office)
        let rules = try JSONDecoder().decode(QueueRules.self, from: Data(#"{"overtakingBound":2}"#.utf8))
        #expect(rules == QueueRules(overtakingBound: 2))
    }

    @Test("a complete configuration comes back from its JSON")
    func roundTrip() throws {
        var draft = OfficeDraft()
        let tea = Session(from: TimeOfDay(hour: 9, minute: 30), until: TimeOfDay(hour: 9, minute: 45))
        draft.halls = [Hall(id: "east", name: .init("East"))]
        draft.counter(preferred: ["papers"], hall: "east", breaks: [tea])
        draft.staff = ["s1"]
        draft.routing = [.agent(dossiers: 5, "papers"), .dossierReady("papers"), .appointmentToday]
        let office = try draft.office()
        #expect(try JSONDecoder().decode(Office.self, from: JSONEncoder().encode(office)) == office)
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
        #expect(try desk.call("7").ticket == "t")
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
        #expect(throws: Refusal.serviceInUse("land", tickets: 2)) { try desk.run(.adopt(papersOnly)) }
        try desk.run(.callNext(counter: "3"))
        let twoCounters = try Office.sample(counters: [Counter("2", "papers", "land", "results")])
        #expect(throws: Refusal.counterBusy("3", TicketNumber(letter: "B", serial: 1))) {
            try desk.run(.adopt(twoCounters))
        }
        let other = try Office.sample(id: "elsewhere")
        #expect(throws: Refusal.otherOffice("elsewhere")) { try desk.run(.adopt(other)) }
    }
}
