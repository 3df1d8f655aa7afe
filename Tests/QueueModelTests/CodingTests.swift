import Foundation
import QueueModel
import Testing

@Suite("Texts and JSON")
struct CodingTests {
    private func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return try String(decoding: encoder.encode(value), as: UTF8.self)
    }

    static let number = TicketNumber(letter: "A", serial: 1)

    @Test(
        "an event is one flat object that never changes its form",
        arguments: [
            (
                .ticketIssued(ticket: "t", number: number, service: "papers", origin: .camera),
                #"{"number":"A001","origin":"camera","service":"papers","ticket":"t","type":"ticketIssued"}"#
            ),
            (.ticketCalled(ticket: "t", counter: "1"), #"{"counter":"1","ticket":"t","type":"ticketCalled"}"#),
            (.ticketRecalled(ticket: "t"), #"{"ticket":"t","type":"ticketRecalled"}"#),
            (.serviceStarted(ticket: "t"), #"{"ticket":"t","type":"serviceStarted"}"#),
            (.serviceFinished(ticket: "t"), #"{"ticket":"t","type":"serviceFinished"}"#),
            (.ticketNoShow(ticket: "t"), #"{"ticket":"t","type":"ticketNoShow"}"#),
            (.ticketCancelled(ticket: "t"), #"{"ticket":"t","type":"ticketCancelled"}"#),
            (.ticketExpired(ticket: "t"), #"{"ticket":"t","type":"ticketExpired"}"#),
            (
                .ticketIssued(
                    ticket: "t",
                    number: number,
                    service: "papers",
                    origin: .camera,
                    arrival: Arrival(priority: "merit", dossiers: 6, hasReadyDossier: true),
                    rule: .agent(dossiers: 5, "papers")
                ),
                #"{"arrival":{"dossiers":6,"hasReadyDossier":true,"priority":"merit"},"number":"A001","#
                    + #""origin":"camera","rule":{"code":"agent","dossiers":5,"service":"papers"},"#
                    + #""service":"papers","ticket":"t","type":"ticketIssued"}"#
            ),
            (
                .ticketCalled(ticket: "t", counter: "1", reason: .firstInLine),
                #"{"counter":"1","reason":{"code":"first-in-line"},"ticket":"t","type":"ticketCalled"}"#
            ),
            (
                .serviceFinished(ticket: "t", outcome: .papersMissing, next: "land"),
                #"{"next":"land","outcome":"papers-missing","ticket":"t","type":"serviceFinished"}"#
            ),
            (
                .serviceChanged(ticket: "t", service: "land"),
                #"{"service":"land","ticket":"t","type":"serviceChanged"}"#
            ),
            (.serviceAdded(ticket: "t", service: "land"), #"{"service":"land","ticket":"t","type":"serviceAdded"}"#),
            (
                .priorityChanged(ticket: "t", priority: "merit"),
                #"{"priority":"merit","ticket":"t","type":"priorityChanged"}"#
            ),
            (.priorityChanged(ticket: "t", priority: nil), #"{"ticket":"t","type":"priorityChanged"}"#),
            (
                .appointmentChanged(ticket: "t", appointment: Appointment(service: "land", at: monday8)),
                #"{"appointment":{"at":1795395600000,"service":"land"},"ticket":"t","type":"appointmentChanged"}"#
            ),
            (.ticketPutBack(ticket: "t"), #"{"ticket":"t","type":"ticketPutBack"}"#),
            (
                .ticketParked(ticket: "t", reason: .form, until: monday8),
                #"{"reason":"form","ticket":"t","type":"ticketParked","until":1795395600000}"#
            ),
            (.ticketResumed(ticket: "t"), #"{"ticket":"t","type":"ticketResumed"}"#),
            (
                .ticketTransferred(ticket: "t", service: "land", counter: "3"),
                #"{"counter":"3","service":"land","ticket":"t","type":"ticketTransferred"}"#
            ),
            (
                .ticketMerged(ticket: "t", into: "u", services: ["land"]),
                #"{"into":"u","services":["land"],"ticket":"t","type":"ticketMerged"}"#
            ),
            (
                .ticketExpired(ticket: "t", reason: .endOfDay),
                #"{"reason":"end-of-day","ticket":"t","type":"ticketExpired"}"#
            ),
            (.counterOpened(counter: "1", staff: "s"), #"{"counter":"1","staff":"s","type":"counterOpened"}"#),
            (.counterPaused(counter: "1"), #"{"counter":"1","type":"counterPaused"}"#),
            (.counterClosed(counter: "1"), #"{"counter":"1","type":"counterClosed"}"#),
            (.eventsLost(after: 120), #"{"after":120,"type":"eventsLost"}"#),
            (.numbersContinued(serials: ["A": 40]), #"{"serials":{"A":40},"type":"numbersContinued"}"#),
        ] as [(Event, String)]
    )
    func events(event: Event, text: String) throws {
        #expect(try json(event) == text)
        #expect(try JSONDecoder().decode(Event.self, from: Data(text.utf8)) == event)
    }

    @Test("the events that carry a configuration come back as they were")
    func configurations() throws {
        let office = try Office.sample()
        let day = try #require(ServiceDay("2026-11-23"))
        let events: [Event] = [
            .dayOpened(day: day, office: office), .officeChanged(office: office),
            .dayOpened(day: day, office: office, source: .supervisor),
            .officeChanged(office: office, source: .supervisor),
        ]
        for (index, event) in events.enumerated() {
            let text = try json(event)
            #expect(text.contains(#""source":"supervisor""#) == (index > 1))
            #expect(text.contains(#""type":"\#(event.kind.rawValue)""#))
            #expect(try JSONDecoder().decode(Event.self, from: Data(text.utf8)) == event)
        }
    }

    /// A ticket with a value of its own in every field that a ticket of an older log may lack.
    private func fullTicket() throws -> Ticket {
        var desk = try Desk()
        let appointment = Appointment(service: "papers", at: monday8)
        try desk.issue("a", arrival: Arrival(priority: "merit", appointment: appointment, dossiers: 2))
        try desk.run(.addService(ticket: "a", service: "results"))
        try desk.call("1")
        try desk.run(.start(ticket: "a"), at: monday8 + 1)
        try desk.run(.transfer(ticket: "a", to: .counter("2")), at: monday8 + 2)
        try desk.call("2")
        try desk.run(.recall(ticket: "a"), at: monday8 + 3)
        return try #require(desk.state.ticket("a"))
    }

    @Test("a ticket of an older log is read: what is missing is as in one just issued")
    func olderTickets() throws {
        let ticket = try fullTicket()
        let fields = try #require(try JSONSerialization.jsonObject(with: Data(json(ticket).utf8)) as? [String: Any])
        let needed: Set = ["id", "number", "service", "origin", "issuedAt"]
        #expect(fields.count > 15)
        for name in fields.keys where !needed.contains(name) {
            let rest = fields.filter { $0.key != name }
            let read = try JSONDecoder().decode(Ticket.self, from: JSONSerialization.data(withJSONObject: rest))
            let again = try JSONSerialization.jsonObject(with: Data(json(read).utf8)) as? [String: Any]
            #expect(again?.filter { $0.key != name } as NSDictionary? == rest as NSDictionary)
        }
        let bare = fields.filter { needed.contains($0.key) }
        var desk = try Desk()
        try desk.issue("a")
        let read = try JSONDecoder().decode(Ticket.self, from: JSONSerialization.data(withJSONObject: bare))
        #expect(read == desk.state.ticket("a"))
        #expect(try JSONDecoder().decode(Ticket.self, from: Data(json(ticket).utf8)) == ticket)
        for name in needed {
            let rest = try JSONSerialization.data(withJSONObject: fields.filter { $0.key != name })
            #expect(throws: DecodingError.self) { try JSONDecoder().decode(Ticket.self, from: rest) }
        }
    }

    @Test(
        "what is no event is not read as one",
        arguments: [
            #"{"type":"ticketEaten","ticket":"t"}"#, #"{"type":"ticketCalled","ticket":"t"}"#,
            #"{"type":"ticketIssued","ticket":"t","number":"A1","service":"s","origin":"camera"}"#,
        ]
    )
    func unreadable(text: String) {
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(Event.self, from: Data(text.utf8)) }
    }

    @Test("a configuration read from JSON is checked like any other")
    func invalidOffice() throws {
        let text = try json(Office.sample()).replacing(#""letter":"B""#, with: #""letter":"A""#)
        #expect(throws: OfficeError.duplicateLetter("A", of: "land")) {
            try JSONDecoder().decode(Office.self, from: Data(text.utf8))
        }
    }

    @Test(
        "a timestamp reads as ISO 8601 in UTC",
        arguments: [
            (0, "1970-01-01T00:00:00.000Z"), (-1, "1969-12-31T23:59:59.999Z"),
            (1_795_309_323_456, "2026-11-22T01:02:03.456Z"), (951_782_400_000, "2000-02-29T00:00:00.000Z"),
            (4_102_444_799_999, "2099-12-31T23:59:59.999Z"),
        ]
    )
    func iso8601(milliseconds: Int64, text: String) {
        #expect(Timestamp(milliseconds: milliseconds).iso8601 == text)
    }

    @Test("timestamps are coded as numbers, identifiers as plain strings")
    func scalars() throws {
        #expect(try json([monday8]) == "[1795395600000]")
        #expect(try json(["1" as CounterID]) == #"["1"]"#)
    }

    @Test("days that no calendar has are not read", arguments: ["2026-02-29", "2026-13-01", "2026-1-1", "x", ""])
    func invalidDays(text: String) {
        #expect(ServiceDay(text) == nil)
    }

    @Test(
        "days come back from their text and follow one another",
        arguments: ["2026-11-22", "2028-02-29", "2100-03-01"]
    )
    func days(text: String) throws {
        let day = try #require(ServiceDay(text))
        #expect(day.description == text)
        let first = try #require(ServiceDay("2026-11-21"))
        #expect(first < day)
        #expect(first.advanced(by: first.distance(to: day)) == day)
    }

    @Test("ticket numbers come back from their text", arguments: ["A001", "Z999", "B1000"])
    func ticketNumbers(text: String) {
        #expect(TicketNumber(text)?.description == text)
    }

    @Test(
        "other texts are no ticket numbers",
        arguments: ["", "A", "001", "A1", "A0001", "A000", "a001", "A-01", "AB001"]
    )
    func noTicketNumbers(text: String) {
        #expect(TicketNumber(text) == nil)
    }
}
