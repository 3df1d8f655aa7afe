import Foundation
import GRDB
import QueueModel
import QueueStore
import Testing

@Suite("The contacts of open tickets")
struct ContactStoreTests {
    private let scratch: Scratch
    private let log: SQLiteEventLog
    private let store: SQLiteContactStore
    /// What a number looks like once it is sealed: found nowhere else by chance.
    private static let sealed = Data("sealed-number-of-a".utf8)

    init() throws {
        scratch = try Scratch()
        log = try SQLiteEventLog.open(path: scratch.path(), office: "ward", at: monday8).log
        store = SQLiteContactStore(beside: log)
    }

    private func contact(_ ticket: TicketID = "a", sealed: Data = ContactStoreTests.sealed) -> Contact {
        Contact(ticket: ticket, channel: .sms, language: .english, sealed: sealed, givenAt: monday8)
    }

    private func message(_ ticket: TicketID = "a", _ kind: MessageKind = .soon) -> QueuedMessage {
        QueuedMessage(key: .init(ticket: ticket, kind: kind), id: "id-\(kind.rawValue)", dueAt: monday8)
    }

    /// Opens the day, gives out the tickets a and b, and appends what comes after that.
    @discardableResult
    private func append(_ events: [Event]) async throws -> Int64 {
        let last = try await log.lastSequence()
        let opening: [Event] = [
            .dayOpened(day: try #require(ServiceDay("2026-11-23")), office: try .sample()),
            .ticketIssued(ticket: "a", number: .init(letter: "A", serial: 1), service: "papers", origin: .desk),
            .ticketIssued(ticket: "b", number: .init(letter: "A", serial: 2), service: "papers", origin: .desk),
        ]
        let new = (last == 0 ? opening : []) + events
        try await log.append(
            zip(1..., new).map { RecordedEvent(sequence: last + $0, at: monday8, event: $1) }
        )
        return last + Int64(new.count)
    }

    @Test("are given back as they were put, the latest in the place of the earlier")
    func kept() async throws {
        try await append([])
        #expect(try await store.put(contact(sealed: Data("earlier".utf8))))
        #expect(try await store.put(contact()))
        #expect(try await store.put(contact("b")))
        #expect(try await store.contacts() == [contact(), contact("b")])
    }

    @Test("are only those of tickets that are open", arguments: ["a", "z"])
    func openOnly(ticket: TicketID) async throws {
        try await append([.ticketCancelled(ticket: "a")])
        #expect(try await !store.put(contact(ticket)))
        #expect(try await store.contacts().isEmpty)
    }

    static let closings: [Event] = [
        .serviceFinished(ticket: "a"), .ticketNoShow(ticket: "a"), .ticketCancelled(ticket: "a"),
        .ticketMerged(ticket: "a", into: "b", services: []), .ticketExpired(ticket: "a"),
    ]

    @Test("go with the event that closes the ticket, messages and all; others stay", arguments: closings)
    func erased(by closing: Event) async throws {
        try await append([])
        for ticket in ["a", "b"] as [TicketID] { #expect(try await store.put(contact(ticket))) }
        try await store.enqueue([message("a"), message("a", .called), message("b")])
        try await append([closing])
        #expect(try await store.contacts() == [contact("b")])
        #expect(try await store.messages() == [message("b")])
    }

    @Test(
        "stay while the visit goes on",
        arguments: [
            .ticketCalled(ticket: "a", counter: "1"), .serviceFinished(ticket: "a", next: "land"),
            .ticketParked(ticket: "a", reason: .paper, until: monday8), .ticketRated(ticket: "a", rating: 5),
        ] as [Event]
    )
    func stays(after event: Event) async throws {
        try await append([])
        #expect(try await store.put(contact()))
        try await append([event])
        #expect(try await store.contacts() == [contact()])
    }

    @Test("all go with a new day")
    func newDay() async throws {
        try await append([])
        #expect(try await store.put(contact()))
        try await store.enqueue([message()])
        try await append([.dayOpened(day: try #require(ServiceDay("2026-11-24")), office: try .sample())])
        #expect(try await store.contacts().isEmpty)
        #expect(try await store.messages().isEmpty)
    }

    @Test("a message is queued once for a ticket and a kind, and only where there is a contact")
    func queuedOnce() async throws {
        try await append([])
        #expect(try await store.put(contact()))
        var sent = message()
        try await store.enqueue([sent])
        (sent.state, sent.failures, sent.nextTryAt) = (.sent, 2, monday8.advanced(byMilliseconds: 9))
        try await store.update(sent)
        try await store.enqueue([message(), message("b")])
        #expect(try await store.messages() == [sent])
    }

    @Test("who takes the number back is not told, and not told twice what they were told before")
    func withdrawn() async throws {
        try await append([])
        #expect(try await store.put(contact()))
        var sent = message("a", .called)
        try await store.enqueue([sent, message()])
        sent.state = .sent
        try await store.update(sent)
        try await store.withdraw("a")
        #expect(try await store.contacts().isEmpty)
        #expect(try await store.messages() == [sent])
    }

    @Test("erased ones leave nothing in the files once they are purged")
    func purged() async throws {
        try await append([])
        #expect(try await store.put(contact()))
        #expect(try holders() != [])
        try await append([.ticketCancelled(ticket: "a")])
        try await store.purge()
        #expect(try holders() == [])
    }

    @Test("no copy of the database has them")
    func notCopied() async throws {
        try await append([])
        #expect(try await store.put(contact()))
        try await store.enqueue([message()])
        let folder = BackupFolder(path: scratch.path("backups"))
        let made = try Backup(of: scratch.path(), into: folder).make(at: monday8)
        let copy = try Data(contentsOf: URL(fileURLWithPath: made.copy.path))
        #expect(copy.range(of: Self.sealed) == nil)
        let counts = try await DatabaseQueue(path: made.copy.path).read { db in
            try ["contact", "message", "ticket"].map { try Int.fetchOne(db, sql: "SELECT count(*) FROM \($0)") }
        }
        #expect(counts == [0, 0, 2])
        #expect(try await store.contacts() == [contact()])
    }

    /// The files that hold the sealed number.
    private func holders() throws -> [String] {
        try scratch.names.filter { name in
            try scratch.contents(name).range(of: Self.sealed) != nil
        }
    }
}
