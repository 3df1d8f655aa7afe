import Foundation
import QueueModel
import Testing

@Suite("Why this ticket")
struct CallReasonTests {
    @Test("each call says why, in the order of the rule")
    func recorded() throws {
        let counters = [Counter("1", "papers", "land", preferred: ["land"]), Counter("2", "results")]
        var desk = try Desk(office: .sample(counters: counters, rules: QueueRules(overtakingBound: 4)))
        try desk.issue("first", "second")
        try desk.issue("land", service: "land")
        try desk.issue("elder", arrival: Arrival(priority: "elderly"))
        try desk.issue("merit", arrival: Arrival(priority: "merit"))
        let appointment = Appointment(service: "papers", at: monday8 + 5)
        try desk.issue("due", arrival: Arrival(appointment: appointment))
        let expected: [(TicketID, CallReason)] = [
            ("due", .appointment(at: monday8 + 5)), ("merit", .priority("merit")), ("elder", .priority("elderly")),
            ("land", .preferredService("land")), ("first", .overtakingBound(times: 4)),
            ("second", .overtakingBound(times: 4)),
        ]
        for (ticket, reason) in expected {
            #expect(try desk.call("1") == Desk.Call(ticket, reason))
            #expect(desk.state.ticket(ticket)?.callReason == reason)
            try desk.run(.cancel(ticket: ticket))
        }
    }

    @Test("who waited too long goes before a preferred service, and a supervisor sees it")
    func overdue() throws {
        let counters = [Counter("1", "papers", "land", preferred: ["land"]), Counter("2", "results")]
        var desk = try Desk(office: .sample(counters: counters, rules: QueueRules(maximumWaitMinutes: 30)))
        try desk.issue("away", "late")
        try desk.run(.park(ticket: "away", reason: .paper, until: monday8 + 10))
        desk.now = monday8 + 10
        try desk.issue("land", service: "land")
        try desk.run(.resume(ticket: "away"))
        #expect(desk.state.overdueTickets(at: monday8 + 29).isEmpty)
        #expect(desk.state.overdueTickets(at: monday8 + 30).map(\.id) == ["late"], "time aside is no waiting")
        desk.now = monday8 + 31
        #expect(try desk.call("1") == Desk.Call("late", .overdue))
    }

    static let all: [(CallReason, String)] = [
        (.firstInLine, #"{"code":"first-in-line"}"#),
        (.keptPlace(.transferred), #"{"code":"kept-place","kept":"transferred"}"#),
        (.appointment(at: monday8 + 45), #"{"at":1795398300000,"code":"appointment"}"#),
        (.priority("elderly"), #"{"class":"elderly","code":"priority"}"#), (.overdue, #"{"code":"overdue"}"#),
        (.preferredService("land"), #"{"code":"preferred-service","service":"land"}"#),
        (.overtakingBound(times: 5), #"{"code":"overtaking-bound","times":5}"#),
        (.chosen(.paperBrought), #"{"choice":"paper-brought","code":"chosen"}"#),
    ]

    @Test("a reason is one flat object that never changes its form and reads in both languages", arguments: all)
    func forms(reason: CallReason, json: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        #expect(try String(decoding: encoder.encode(reason), as: UTF8.self) == json)
        #expect(try JSONDecoder().decode(CallReason.self, from: Data(json.utf8)) == reason)
        let text = try reason.text(in: .sample())
        #expect(!text.vi.isEmpty && text.vi != text.en)
    }

    @Test("a clerk reads the class with its age and the appointment by the office's clock")
    func words() throws {
        let office = try Office.sample()
        #expect(
            CallReason.priority("elderly").text(in: office)
                == LocalizedText(
                    vi: "Thuộc diện ưu tiên: Người cao tuổi (từ 60 tuổi)",
                    en: "Has priority by law: Elderly person (aged 60 or over)"
                )
        )
        #expect(CallReason.appointment(at: monday8 + 45).text(in: office).en == "Has an appointment at 08:45")
    }

    @Test("every word list speaks both languages")
    func wordLists() {
        let names =
            KeptPlace.allCases.map(\.name) + ChoiceReason.allCases.map(\.name) + ParkReason.allCases.map(\.name)
            + ServiceOutcome.allCases.map(\.name) + ExpiryReason.allCases.map(\.name)
            + CounterStatus.allCases.map(\.name) + TicketState.allCases.map(\.name)
            + PriorityClass.standard.map(\.label)
        for name in names { #expect(!name.vi.isEmpty && !name.en.isEmpty && name.vi != name.en) }
    }
}
