import Foundation
import QueueModel
import Testing

/// The log of the first release: no reasons, no outcomes, and an office of a name, services and counters only.
@Suite("A log from before")
struct OldLogTests {
    private static let office = """
        {"counters":[{"id":"1","name":{"en":"Counter 1","vi":"Quầy 1"},"services":["papers","land"]}],\
        "defaultService":"papers","id":"ward","name":{"en":"Ward","vi":"Phường"},"services":[\
        {"expectedMinutes":10,"id":"papers","letter":"A","name":{"en":"Papers","vi":"Giấy tờ"}},\
        {"expectedMinutes":20,"id":"land","letter":"B","name":{"en":"Land","vi":"Đất đai"}}],\
        "timeZone":"Asia/Ho_Chi_Minh"}
        """

    private static let bodies = [
        #"{"day":"2026-11-23","office":\#(office),"type":"dayOpened"}"#,
        #"{"number":"A001","origin":"camera","service":"papers","ticket":"a","type":"ticketIssued"}"#,
        #"{"number":"B001","origin":"button","service":"land","ticket":"b","type":"ticketIssued"}"#,
        #"{"number":"A002","origin":"desk","service":"papers","ticket":"c","type":"ticketIssued"}"#,
        #"{"number":"A003","origin":"desk","service":"papers","ticket":"d","type":"ticketIssued"}"#,
        #"{"counter":"1","ticket":"a","type":"ticketCalled"}"#, #"{"ticket":"a","type":"ticketRecalled"}"#,
        #"{"ticket":"a","type":"serviceStarted"}"#, #"{"office":\#(office),"type":"officeChanged"}"#,
        #"{"ticket":"a","type":"serviceFinished"}"#, #"{"counter":"1","ticket":"b","type":"ticketCalled"}"#,
        #"{"ticket":"b","type":"ticketNoShow"}"#, #"{"ticket":"c","type":"ticketCancelled"}"#,
        #"{"ticket":"d","type":"ticketExpired"}"#,
        #"{"number":"A004","origin":"camera","service":"papers","ticket":"e","type":"ticketIssued"}"#,
    ]

    private func replayed() throws -> OfficeState {
        let office = try JSONDecoder().decode(Office.self, from: Data(Self.office.utf8))
        let events = try Self.bodies.enumerated().map { index, body in
            RecordedEvent(
                sequence: Int64(index + 1),
                at: monday8 + Double(index),
                event: try JSONDecoder().decode(Event.self, from: Data(body.utf8))
            )
        }
        return OfficeState(office: office, replaying: events)
    }

    @Test("is replayed to what it always meant")
    func replay() throws {
        let state = try replayed()
        #expect(state.lastSequence == 15)
        #expect(state.tickets.map(\.state) == [.finished, .noShow, .cancelled, .expired, .waiting])
        let first = try #require(state.ticket("a"))
        #expect(first.calledAt == monday8 + 5 && first.lastCalledAt == monday8 + 6 && first.recalls == 1)
        #expect(first.startedAt == monday8 + 7 && first.closedAt == monday8 + 9 && first.counter == "1")
        #expect(first.callReason == nil)
        #expect(first.legs.map(\.end) == [.completed])
        #expect(state.waitingTickets.map(\.number.description) == ["A004"])
    }

    @Test("goes on with everything that is new")
    func continued() throws {
        var state = try replayed()
        let commands: [Command] = [
            .setPriority(ticket: "e", to: "elderly"), .callNext(counter: "1"), .start(ticket: "e"),
            .finish(ticket: "e"), .issue(ticket: "f", service: nil, origin: .desk),
        ]
        for command in commands {
            for event in try state.decide(command, at: monday8 + 60) { state.evolve(event) }
        }
        #expect(state.ticket("e")?.callReason == .firstInLine)
        #expect(state.ticket("f")?.number.description == "A005")
    }
}
