import Foundation
import GRDB
import QueueModel
import QueueStore
import Testing

@Suite("Reading events")
struct EventReadingTests {
    private func read(_ body: String, type: String) async throws -> Event {
        let scratch = try Scratch()
        let log = try SQLiteEventLog.open(path: scratch.path(), office: "ward", at: monday8).log
        let database = try DatabaseQueue(path: scratch.path())
        try await database.write { db in
            try db.execute(sql: "INSERT INTO event VALUES ('ward', 1, 0, ?, ?, NULL)", arguments: [type, body])
        }
        return try #require(try await log.events(after: 0, limit: 1).first).event
    }

    @Test(
        "an event is read as JSON says, whatever its form",
        arguments: [
            (#"{"ticket":"t","type":"serviceStarted"}"#, .serviceStarted(ticket: "t")),
            (#" { "ticket" : "t", "type" : "serviceStarted" } "#, .serviceStarted(ticket: "t")),
            (#"{"ticket":"a\"\\\u00e9","type":"serviceStarted"}"#, .serviceStarted(ticket: "a\"\\é")),
            (
                #"{"type":"ticketCalled","ticket":"Đất","counter":"1","later":7}"#,
                .ticketCalled(ticket: "Đất", counter: "1")
            ),
            (
                #"{"counter":"1","reason":{"class":"merit","code":"priority"},"ticket":"t","type":"ticketCalled"}"#,
                .ticketCalled(ticket: "t", counter: "1", reason: .priority("merit"))
            ),
            (
                #"{"counter":"1","reason":{"code":"overtaking-bound","times":5},"ticket":"t","type":"ticketCalled"}"#,
                .ticketCalled(ticket: "t", counter: "1", reason: .overtakingBound(times: 5))
            ),
            (
                #"{"next":"land","outcome":"papers-missing","ticket":"t","type":"serviceFinished"}"#,
                .serviceFinished(ticket: "t", outcome: .papersMissing, next: "land")
            ),
            (
                #"{"arrival":{"priority":"merit"},"number":"A001","origin":"desk","service":"s","ticket":"t","#
                    + #""type":"ticketIssued"}"#,
                .ticketIssued(
                    ticket: "t",
                    number: TicketNumber(letter: "A", serial: 1),
                    service: "s",
                    origin: .desk,
                    arrival: Arrival(priority: "merit")
                )
            ),
        ] as [(String, Event)]
    )
    func forms(body: String, event: Event) async throws {
        #expect(try await read(body, type: event.kind.rawValue) == event)
    }

    @Test(
        "what JSON does not allow, or an event does not, is not read",
        arguments: [
            #"{"counter":"1","ticket":"t"}"#, #"{"ticket":"t","type":"ticketCalled"}"#,
            #"{"number":"A1","origin":"desk","service":"s","ticket":"t","type":"ticketIssued"}"#,
            #"{"counter":"1","reason":{"code":"whim"},"ticket":"t","type":"ticketCalled"}"#,
            #"{"counter":"1","reason":"whim","ticket":"t","type":"ticketCalled"}"#,
            #"{"outcome":"dreamt","ticket":"t","type":"serviceFinished"}"#,
        ]
    )
    func unreadable(body: String) async throws {
        await #expect(throws: StoreError.self) { try await read(body, type: "x") }
    }
}
