import Foundation
import QueueModel
import Testing

@Suite("An office that a supervisor changes")
struct OfficeChangeTests {
    private func smaller() throws -> Office {
        try .sample(counters: [Counter("7", "papers", "land", "results")])
    }

    @Test("a supervisor's change is on record as theirs, and the configuration's is without effect from then on")
    func supervisor() throws {
        var desk = try Desk()
        try desk.run(.openDay)
        let configured = desk.state.office
        let changed = try desk.run(.setOffice(smaller(), replacing: configured))
        #expect(changed == [.officeChanged(office: try smaller(), source: .supervisor)])
        #expect(try desk.run(.adopt(configured)) == [])
        #expect(try desk.state.office == smaller() && desk.state.officeSource == .supervisor)
    }

    @Test("what a supervisor set opens the next day too, whatever the configuration says")
    func nextDay() throws {
        var desk = try Desk()
        try desk.run(.openDay)
        let configured = desk.state.office
        try desk.run(.setOffice(smaller(), replacing: configured))
        let tuesday = try #require(ServiceDay("2026-11-24"))
        let events = try desk.run(.adopt(configured), at: monday8 + 24 * 60)
        #expect(events == [.dayOpened(day: tuesday, office: try smaller(), source: .supervisor)])
        let opening = try #require(desk.log.last)
        #expect(OfficeState(office: configured, replaying: [opening]) == desk.state)
    }

    @Test("a change made on a new day is the one the day opens with")
    func changeOnNewDay() throws {
        var desk = try Desk()
        try desk.issue("t", service: "land")
        let papers = try Office.sample(services: [Service("papers", "A")], counters: [Counter("1", "papers")])
        let events = try desk.run(.setOffice(papers, replacing: desk.state.office), at: monday8 + 24 * 60)
        let tuesday = try #require(ServiceDay("2026-11-24"))
        #expect(
            events == [.ticketExpired(ticket: "t"), .dayOpened(day: tuesday, office: papers, source: .supervisor)]
        )
    }

    @Test("the same office, set by a supervisor, is theirs; set again it is no event")
    func confirmed() throws {
        var desk = try Desk()
        try desk.run(.openDay)
        let office = desk.state.office
        let confirmed = Event.officeChanged(office: office, source: .supervisor)
        #expect(try desk.run(.setOffice(office, replacing: office)) == [confirmed])
        #expect(try desk.run(.setOffice(office, replacing: office)) == [])
    }

    @Test("whoever has not seen the latest office does not replace it", arguments: [0.0, 1_440.0])
    func stale(minutes: Double) throws {
        var desk = try Desk()
        try desk.run(.openDay)
        let seen = desk.state.office
        try desk.run(.setOffice(smaller(), replacing: seen))
        let before = desk.state
        #expect(throws: Refusal.officeChangedMeanwhile) {
            try desk.run(.setOffice(.sample(defaultService: "land"), replacing: seen), at: monday8 + minutes)
        }
        #expect(desk.state == before)
    }

    @Test("a reset goes back to the configuration, which then is adopted as before")
    func reset() throws {
        var desk = try Desk()
        try desk.run(.openDay)
        let configured = desk.state.office
        try desk.run(.setOffice(smaller(), replacing: configured))
        #expect(try desk.run(.resetOffice(to: configured)) == [.officeChanged(office: configured)])
        #expect(desk.state.officeSource == .configuration)
        let new = try Office.sample(defaultService: "land")
        #expect(try desk.run(.adopt(new)) == [.officeChanged(office: new)])
    }

    @Test("a change or a reset that drops what open tickets need, or is another office's, is refused")
    func inUse() throws {
        var desk = try Desk()
        try desk.issue("t", arrival: Arrival(priority: "elderly"))
        try desk.run(.addService(ticket: "t", service: "land"))
        let office = desk.state.office
        var draft = OfficeDraft()
        draft.priorities = PriorityClass.standard.filter { $0.id != "elderly" }
        let withoutLand = try draft.office()
        #expect(throws: Refusal.serviceInUse("land", tickets: 1)) {
            try desk.run(.setOffice(withoutLand, replacing: office))
        }
        #expect(throws: Refusal.serviceInUse("land", tickets: 1)) { try desk.run(.resetOffice(to: withoutLand)) }
        #expect(throws: Refusal.otherOffice("else")) {
            try desk.run(.setOffice(.sample(id: "else"), replacing: office))
        }
        #expect(throws: Refusal.otherOffice("else")) { try desk.run(.resetOffice(to: .sample(id: "else"))) }
        try desk.run(.callNext(counter: "1"))
        #expect(throws: Refusal.counterBusy("1", TicketNumber(letter: "A", serial: 1))) {
            try desk.run(.setOffice(smaller(), replacing: office))
        }
    }

    @Test("a priority class stays as long as somebody who has it is there")
    func priorityInUse() throws {
        var draft = OfficeDraft()
        var desk = try Desk(office: draft.office())
        try desk.issue("t", arrival: Arrival(priority: "elderly"))
        draft.priorities = PriorityClass.standard.filter { $0.id != "elderly" }
        let without = try draft.office()
        #expect(throws: Refusal.priorityInUse("elderly", tickets: 1)) {
            try desk.run(.setOffice(without, replacing: desk.state.office))
        }
        try desk.run(.cancel(ticket: "t"))
        #expect(try desk.run(.setOffice(without, replacing: desk.state.office)).count == 1)
    }

    @Test("a ticket kept for a counter that goes is called by any other")
    func reservedForGoneCounter() throws {
        var desk = try Desk()
        try desk.issue("t")
        try desk.run(.transfer(ticket: "t", to: .counter("3")))
        try desk.run(.setOffice(smaller(), replacing: desk.state.office))
        #expect(try desk.call("7").ticket == "t")
    }

    @Test("a log without sources is the configuration's")
    func oldEvents() throws {
        let office = try String(decoding: JSONEncoder().encode(Office.sample()), as: UTF8.self)
        let bodies = [
            #"{"day":"2026-11-23","office":\#(office),"type":"dayOpened"}"#,
            #"{"office":\#(office),"type":"officeChanged"}"#,
        ]
        let events = try bodies.map { try JSONDecoder().decode(Event.self, from: Data($0.utf8)) }
        let day = try #require(ServiceDay("2026-11-23"))
        #expect(
            events == [
                .dayOpened(day: day, office: try .sample(), source: .configuration),
                .officeChanged(office: try .sample(), source: .configuration),
            ]
        )
    }

    @Test("every fault of an office has a code of its own and says in both languages what it is about")
    func faults() {
        let faults: [(OfficeError, String, mentions: String)] = [
            (.invalidIdentifier("a b"), "invalid-identifier", "a b"),
            (.unknownTimeZone("X/Y"), "unknown-time-zone", "X/Y"), (.noServices, "no-services", ""),
            (.noCounters, "no-counters", ""), (.duplicateService("s"), "duplicate-service", "“s”"),
            (.duplicateCounter("c"), "duplicate-counter", "“c”"), (.invalidLetter("é", of: "s"), "invalid-letter", "é"),
            (.duplicateLetter("Q", of: "s"), "duplicate-letter", "Q"),
            (.invalidExpectedMinutes(0.25, of: "s"), "invalid-expected-minutes", "0.25"),
            (.unknownDefaultService("s"), "unknown-default-service", "“s”"),
            (.defaultServiceClosed("s"), "default-service-closed", "“s”"),
            (.counterServesNothing("c"), "counter-serves-nothing", "“c”"),
            (.counterServesUnknown("c", "s"), "counter-serves-unknown", "“s”"),
            (.serviceWithoutCounter("s"), "service-without-counter", "“s”"),
            (.invalidTargetWait(999, of: "s"), "invalid-target-wait", "999"),
            (.counterPrefersUnserved("c", "s"), "counter-prefers-unserved", "“c”"),
            (.counterInUnknownHall("c", "h"), "counter-in-unknown-hall", "“h”"),
            (.invalidBreaks("c"), "invalid-breaks", "“c”"), (.invalidSessions(.friday), "invalid-sessions", ""),
            (.duplicateHall("h"), "duplicate-hall", "“h”"), (.duplicateStaff("m"), "duplicate-staff", "“m”"),
            (.duplicatePriorityClass("p"), "duplicate-priority-class", "“p”"),
            (.invalidRank(0, of: "p"), "invalid-rank", "1–99"), (.invalidAge(0, of: "p"), "invalid-age", "1–120"),
            (.routingToUnknown(.agent, "s"), "routing-to-unknown", "agent"),
            (.invalidDossiers(0), "invalid-routing-dossiers", "1–500"),
            (.invalidRule("undoSeconds", 999, allowed: 0...600), "invalid-rule", "undoSeconds"),
        ]
        for (fault, code, mention) in faults {
            #expect(fault.code == code)
            for text in [fault.message.vi, fault.message.en] { #expect(text.contains(mention) || mention.isEmpty) }
            #expect(fault.message.vi != fault.message.en && fault.message.en.hasSuffix("."))
        }
        #expect(Set(faults.map(\.1)).count == faults.count)
    }
}
