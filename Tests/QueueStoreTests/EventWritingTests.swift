import Foundation
import GRDB
import QueueModel
import QueueStore
import Testing

@Suite("Writing events")
struct EventWritingTests {
    /// The log keeps each event byte for byte as `JSONEncoder` writes it, and gives it back as it was.
    private func expectFaithful(_ events: [RecordedEvent]) async throws {
        let scratch = try Scratch()
        let log = try SQLiteEventLog.open(path: scratch.path(), office: "ward", at: monday8).log
        try await log.append(events)
        #expect(try await log.events(after: 0, limit: .max) == events)
        let bodies = try await DatabaseQueue(path: scratch.path()).read { db in
            try String.fetchAll(db, sql: "SELECT body FROM event ORDER BY sequence")
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        #expect(bodies.count == events.count)
        for (body, recorded) in zip(bodies, events) {
            #expect(try body == String(decoding: encoder.encode(recorded.event), as: UTF8.self))
            #expect(try JSONDecoder().decode(Event.self, from: Data(body.utf8)) == recorded.event)
        }
    }

    private func recorded(_ events: [Event]) throws -> [RecordedEvent] {
        let opening = Event.dayOpened(day: try #require(ServiceDay("2026-11-23")), office: try .sample())
        return ([opening] + events).enumerated().map { index, event in
            RecordedEvent(sequence: Int64(index + 1), at: monday8, event: event)
        }
    }

    @Test("every kind of event is written as JSONEncoder writes it")
    func kinds() async throws {
        let run = sampleRun(steps: 3_000, office: try .sample()).log
        let missing = Set(Event.Kind.allCases).subtracting(run.map(\.event.kind))
        #expect(missing == [.officeChanged, .eventsLost, .numbersContinued])
        try await expectFaithful(run)
    }

    @Test(
        "whatever a text holds",
        arguments: [
            "", "Đất đai", "a\"b", "back\\slash", "new\nline", "nul\0", "a/b", "\u{7F}", "\u{2028}", "👩‍👧",
            "{\"ticket\":1}",
        ]
    )
    func texts(text: String) async throws {
        let ticket = TicketID(rawValue: text)
        let number = TicketNumber(letter: "A", serial: 1)
        try await expectFaithful(
            recorded([
                .ticketIssued(ticket: ticket, number: number, service: "s", origin: .camera),
                .ticketIssued(
                    ticket: "t",
                    number: TicketNumber(letter: "A", serial: 2),
                    service: ServiceID(rawValue: text),
                    origin: .desk,
                    arrival: Arrival(priority: PriorityID(rawValue: text), dossiers: 3)
                ),
                .ticketCalled(ticket: "t", counter: "1", reason: .priority(PriorityID(rawValue: text))),
                .ticketCalled(ticket: ticket, counter: CounterID(rawValue: text)),
                .serviceFinished(ticket: "t", outcome: .papersMissing, next: ServiceID(rawValue: text)),
            ])
        )
    }

    @Test(
        "whatever the reason of a call",
        arguments: [
            .firstInLine, .keptPlace(.transferred), .appointment(at: monday8), .priority("merit"), .overdue,
            .preferredService("land"), .overtakingBound(times: 5), .chosen(.urgent),
            .appointment(at: Timestamp(milliseconds: -1)),
        ] as [CallReason]
    )
    func reasons(reason: CallReason) async throws {
        try await expectFaithful(recorded([.ticketCalled(ticket: "t", counter: "1", reason: reason)]))
    }

    @Test(
        "whatever is known of an arrival",
        arguments: [
            Arrival(dossiers: 12), Arrival(priority: "merit"), Arrival(hasReadyDossier: true),
            Arrival(appointment: Appointment(service: "s", at: monday8), dossiers: 2),
        ]
    )
    func arrivals(arrival: Arrival) async throws {
        let number = TicketNumber(letter: "A", serial: 1)
        for rule in [nil, RoutingRule.agent(dossiers: 5, "land")] {
            let issued = Event.ticketIssued(
                ticket: "t",
                number: number,
                service: "s",
                origin: .desk,
                arrival: arrival,
                rule: rule
            )
            try await expectFaithful(recorded([issued]))
        }
    }
}
