import Broadcast
import Connection
import Foundation
import Logging
import QueueModel
import QueueStore
import Testing

/// A courier on a real outbox, whose time flies.
struct Bench: Sendable {
    let scratch: Scratch
    let log: SQLiteEventLog
    let outbox: SQLiteOutbox
    let clock = FlyingClock()
    let receiver: RecordingReceiver
    let desk: WebhookDesk
    private let bell = Bell()
    private let preparation: WebhookPreparation

    init(_ answer: @escaping RecordingReceiver.Answer = { _, _ in .taken(status: 204) }) throws {
        scratch = try Scratch()
        log = try SQLiteEventLog.open(path: scratch.path("queue.sqlite"), office: "ward", at: FlyingClock.start).log
        outbox = SQLiteOutbox(beside: log)
        receiver = RecordingReceiver(answer)
        preparation = WebhookPreparation(
            office: "ward",
            outbox: outbox,
            keys: ConnectionKeyFile(path: scratch.path("connection-key")),
            dossiers: { ticket in ticket == "a" ? ["H29-1"] : [] }
        )
        desk = WebhookDesk(
            preparation: preparation,
            sender: receiver,
            bell: bell,
            now: { [clock] in clock.timestamp }
        )
    }

    func addWebhook(kinds: Set<Event.Kind>? = nil) async throws -> (id: WebhookID, secret: WebhookSecret) {
        try await desk.add(WebhookDraft(name: "One", url: "https://example.org/hook", kinds: kinds))
    }

    /// Events 1 to 6: of the office, of the tickets a and b, of a counter.
    func appendDay() async throws {
        func text(_ text: String) -> LocalizedText { LocalizedText(vi: text, en: text) }
        let office = try Office(
            id: "ward",
            name: text("Ward"),
            services: [Service(id: "papers", letter: "A", name: text("Papers"), expectedMinutes: 10)],
            counters: [Counter(id: "1", name: text("1"), services: ["papers"])],
            defaultService: "papers"
        )
        let events: [Event] = [
            .dayOpened(day: try #require(ServiceDay("2026-11-23")), office: office),
            .ticketIssued(ticket: "a", number: .init(letter: "A", serial: 1), service: "papers", origin: .camera),
            .ticketIssued(ticket: "b", number: .init(letter: "A", serial: 2), service: "papers", origin: .camera),
            .ticketCalled(ticket: "a", counter: "1"),
            .serviceStarted(ticket: "a"),
            .counterPaused(counter: "1"),
        ]
        try await log.append(
            events.enumerated().map { RecordedEvent(sequence: Int64($0 + 1), at: clock.timestamp, event: $1) }
        )
    }

    private func courier(_ policy: WebhookPolicy, logger: Logger? = nil) -> WebhookCourier {
        WebhookCourier(
            preparation: preparation,
            sender: receiver,
            policy: policy,
            bell: bell,
            logger: logger ?? Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            clock: clock,
            now: { [clock] in clock.timestamp },
            fraction: { 1 }
        )
    }

    /// Lets the courier begin, and ends it after others had so many chances.
    func interrupt(after chances: Int, logger: Logger) async {
        let courier = courier(WebhookPolicy(), logger: logger)
        let work = Task { await courier.run(hearing: Broadcast(overflow: .keepsNewest)) }
        for _ in 0..<chances { await Task.yield() }
        work.cancel()
        await work.value
    }

    /// Lets the courier work until the receiver has been sent so many messages, and the outbox is as `isDone` wants it.
    func deliver(
        _ count: Int,
        policy: WebhookPolicy = WebhookPolicy(backOff: BackOff(longest: .seconds(30))),
        until isDone: @escaping @Sendable (WebhookStanding) -> Bool = { $0.waiting == 0 }
    ) async throws -> [WebhookMessage] {
        let courier = courier(policy)
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await courier.run(hearing: Broadcast(overflow: .keepsNewest)) }
            var messages: [WebhookMessage] = []
            if count > 0 {
                for await message in receiver.messages {
                    messages.append(message)
                    if messages.count == count { break }
                }
            }
            while try await !desk.standings().allSatisfy(isDone) { await Task.yield() }
            group.cancelAll()
            return messages
        }
    }
}

extension WebhookMessage {
    /// Of the event that it tells of.
    var sequence: Int64? { id.split(separator: "-").last.flatMap { Int64($0) } }
}
