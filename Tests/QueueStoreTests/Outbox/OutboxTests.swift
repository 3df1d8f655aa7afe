import Foundation
import QueueModel
import QueueStore
import Testing

@Suite("The outbox")
struct OutboxTests {
    private let scratch: Scratch
    private let log: SQLiteEventLog
    private let outbox: SQLiteOutbox

    init() throws {
        scratch = try Scratch()
        log = try SQLiteEventLog.open(path: scratch.path(), office: "ward", at: monday8).log
        outbox = SQLiteOutbox(beside: log)
    }

    /// Two tickets, a call, a counter: events 1 to 5.
    private func appendDay() async throws {
        let events: [Event] = [
            .dayOpened(day: try #require(ServiceDay("2026-11-23")), office: try .sample()),
            .ticketIssued(ticket: "a", number: .init(letter: "A", serial: 1), service: "papers", origin: .camera),
            .ticketIssued(ticket: "b", number: .init(letter: "A", serial: 2), service: "papers", origin: .camera),
            .ticketCalled(ticket: "a", counter: "1"),
            .counterClosed(counter: "2"),
        ]
        try await log.append(
            events.enumerated().map { RecordedEvent(sequence: Int64($0 + 1), at: monday8, event: $1) }
        )
    }

    private func add(_ id: WebhookID, kinds: Set<Event.Kind>? = nil) async throws {
        let webhook = Webhook(
            id: id,
            name: "One",
            url: "https://example.org/\(id)",
            kinds: kinds,
            secrets: .init(current: Data("sealed".utf8)),
            createdAt: monday8
        )
        #expect(try await outbox.add(webhook, limit: 20))
    }

    private func waiting(_ id: WebhookID) async throws -> [Int64] {
        try await outbox.deliveries(of: id, in: .waiting, after: 0, limit: 100).map(\.sequence)
    }

    private func heads(_ id: WebhookID) async throws -> [Int64] {
        try await outbox.heads(of: id, limit: 100).map(\.sequence)
    }

    private func settle(
        _ sequence: Int64,
        _ result: DeliveryOutcome.Result,
        at moment: Timestamp = monday8
    ) async throws {
        let found = try await outbox.deliveries(of: "w", in: .waiting, after: sequence - 1, limit: 1)
        let delivery = try #require(found.first { $0.sequence == sequence })
        try await outbox.settle([DeliveryOutcome(delivery, at: moment, result)])
    }

    @Test("holds each event for each webhook that is told of its kind, and nothing where there is none")
    func entering() async throws {
        try await add("all")
        try await add("calls", kinds: [.ticketCalled, .ticketRecalled])
        try await appendDay()
        #expect(try await waiting("all") == [1, 2, 3, 4, 5])
        #expect(try await waiting("calls") == [4])
        let all = try await outbox.deliveries(of: "all", in: .waiting, after: 0, limit: 100)
        #expect(all.map(\.subject) == ["", "a", "b", "a", "2"])
        #expect(all.map(\.type).first == "dayOpened")
    }

    @Test("a webhook is told of nothing that happened before it was made")
    func past() async throws {
        try await appendDay()
        try await add("w")
        #expect(try await waiting("w").isEmpty)
    }

    @Test("holds nothing of an append that was refused")
    func refused() async throws {
        try await add("w")
        try await appendDay()
        await #expect(throws: StoreError.self) { try await appendDay() }
        #expect(try await waiting("w").count == 5)
    }

    @Test("offers the oldest of each subject, and the next one only when that is delivered or dead")
    func order() async throws {
        try await add("w")
        try await appendDay()
        #expect(try await heads("w") == [1, 2, 3, 5])
        try await settle(3, .delivered)
        #expect(try await heads("w") == [1, 2, 5])
        try await settle(2, .failed(DeliveryFailure(.refused, status: 503), next: monday8.advanced(byMilliseconds: 9)))
        #expect(try await heads("w") == [1, 5, 2])
        try await settle(2, .dead(DeliveryFailure(.timedOut)))
        #expect(try await heads("w") == [1, 4, 5])
    }

    @Test("keeps why an attempt failed, and how often one was made")
    func failure() async throws {
        try await add("w")
        try await appendDay()
        let next = monday8.advanced(byMilliseconds: 5_000)
        try await settle(2, .failed(DeliveryFailure(.unreachable), next: next))
        try await settle(2, .failed(DeliveryFailure(.refused, status: 500), next: next))
        let delivery = try #require(try await outbox.heads(of: "w", limit: 9).first { $0.sequence == 2 })
        #expect(delivery.attempts == 2 && delivery.dueAt == next)
        #expect(delivery.failure == DeliveryFailure(.refused, status: 500))
        let standing = try #require(try await outbox.standings().first)
        #expect(standing.waiting == 5 && standing.dead == 0 && standing.waitingSince == monday8)
        #expect(standing.failure == delivery.failure && standing.failedAt == monday8)
    }

    @Test("a dead letter is sent again alone or with all others, with its whole time before it")
    func resending() async throws {
        try await add("w")
        try await appendDay()
        for sequence: Int64 in [1, 2, 3] { try await settle(sequence, .dead(DeliveryFailure(.unreachable))) }
        #expect(try await outbox.standings().map(\.dead) == [3])
        let later = monday8.advanced(byMilliseconds: 60_000)
        let resent = try #require(try await outbox.resend(2, of: "w", at: later))
        #expect(resent.state == .waiting && resent.enteredAt == later && resent.attempts == 0)
        #expect(try await outbox.resendAll(of: "w", at: later) == 2)
        #expect(try await waiting("w") == [1, 2, 3, 4, 5])
        #expect(try await outbox.resend(99, of: "w", at: later) == nil)
    }

    @Test("brings forward what waits for its receiver, and not what was refused for itself")
    func hastening() async throws {
        try await add("w")
        try await appendDay()
        let late = monday8.advanced(byMilliseconds: 3_600_000)
        let soon = monday8.advanced(byMilliseconds: 10_000)
        let failures: [Int64: DeliveryFailure] = [
            1: .init(.unreachable), 2: .init(.refused, status: 503), 3: .init(.refused, status: 400),
            5: .init(.redirected, status: 301),
        ]
        for (sequence, failure) in failures { try await settle(sequence, .failed(failure, next: late)) }
        try await outbox.hasten("w", to: soon)
        let due = try await outbox.heads(of: "w", limit: 9).map { [$0.sequence, $0.dueAt.milliseconds] }
        #expect(Set(due) == Set([1, 2].map { [$0, soon.milliseconds] } + [3, 5].map { [$0, late.milliseconds] }))
    }

    @Test("a change keeps what waits and makes it due; a removal takes it along")
    func changing() async throws {
        try await add("w", kinds: [.ticketIssued])
        try await appendDay()
        try await settle(2, .failed(DeliveryFailure(.unreachable), next: .distantFuture))
        let later = monday8.advanced(byMilliseconds: 60_000)
        let changed = try await outbox.update("w") { webhook in
            webhook.isPaused = true
            webhook.kinds = nil
            webhook.resumedAt = later
        }
        #expect(changed?.isPaused == true && changed?.kinds == nil)
        #expect(try await outbox.webhooks() == [try #require(changed)])
        #expect(try await outbox.heads(of: "w", limit: 9).map(\.dueAt).max() == later)
        #expect(try await outbox.update("none") { _ in } == nil)
        #expect(try await outbox.remove("w"))
        #expect(try await outbox.remove("w") == false)
        #expect(try await waiting("w").isEmpty)
        try await outbox.settle([])
    }

    @Test("an outcome of a webhook that was removed meanwhile is none")
    func removedMeanwhile() async throws {
        try await add("w")
        try await appendDay()
        let head = try #require(try await outbox.heads(of: "w", limit: 1).first)
        _ = try await outbox.remove("w")
        try await outbox.settle([DeliveryOutcome(head, at: monday8, .dead(DeliveryFailure(.unreachable)))])
        #expect(try await outbox.standings().isEmpty)
    }

    @Test("drops what nobody has sent again, and secrets whose time is over")
    func tidying() async throws {
        try await add("w")
        try await appendDay()
        _ = try await outbox.update("w") { webhook in
            webhook.secrets = .init(current: Data("new".utf8), previous: Data("old".utf8), previousUntil: monday8)
        }
        let later = monday8.advanced(byMilliseconds: 1)
        #expect(try await outbox.tidy(enteredBefore: monday8, at: monday8) == 0)
        #expect(try await outbox.webhooks().first?.secrets.previous == Data("old".utf8))
        #expect(try await outbox.tidy(enteredBefore: later, at: later) == 5)
        #expect(try await outbox.webhooks().first?.secrets == .init(current: Data("new".utf8)))
    }

    @Test("there are no more webhooks than an office may have")
    func limit() async throws {
        try await add("w")
        let another = Webhook(
            id: "x",
            name: "Another",
            url: "https://example.org",
            kinds: nil,
            secrets: .init(current: Data()),
            createdAt: monday8
        )
        #expect(try await outbox.add(another, limit: 1) == false)
        #expect(try await outbox.webhooks().map(\.id) == ["w"])
    }
}
