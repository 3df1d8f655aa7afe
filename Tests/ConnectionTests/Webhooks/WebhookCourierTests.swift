import Connection
import Foundation
import InMemoryLogging
import Logging
import QueueModel
import QueueStore
import Synchronization
import Testing

@Suite("The webhooks' courier", .timeLimit(.minutes(1)))
struct WebhookCourierTests {
    private let busy = WebhookAnswer.failed(DeliveryFailure(.refused, status: 503), retryAfter: nil)

    @Test("tells of every event once, signed, those of a ticket in their order")
    func wholeWay() async throws {
        let bench = try Bench()
        let (id, secret) = try await bench.addWebhook()
        try await bench.appendDay()
        let messages = try await bench.deliver(6)
        let sequences = messages.compactMap(\.sequence)
        #expect(sequences.sorted() == [1, 2, 3, 4, 5, 6])
        #expect(sequences.filter { [2, 4, 5].contains($0) } == [2, 4, 5])
        for message in messages {
            #expect(message.signature == secret.signature(of: message.id, at: message.seconds, message.body))
        }
        let told = messages.filter { String(decoding: $0.body, as: UTF8.self).contains(#""dossiers":["H29-1"]"#) }
        #expect(Set(told.compactMap(\.sequence)) == [2, 4, 5])
        #expect(try await bench.desk.standing(of: id).webhook.deliveredAt == bench.clock.timestamp)
    }

    @Test("ends in whatever it does without a complaint")
    func ends() async throws {
        let bench = try Bench { _, _ in .failed(DeliveryFailure(.refused, status: 503), retryAfter: nil) }
        _ = try await bench.addWebhook()
        try await bench.appendDay()
        let journal = InMemoryLogHandler()
        let logger = Logger(label: "test") { _ in journal }
        for chances in 0..<120 { await bench.interrupt(after: chances, logger: logger) }
        #expect(journal.entries.filter { $0.level >= .warning }.map { "\($0.message)" }.isEmpty)
    }

    @Test("tries again later and later, under the same id, and keeps a ticket's order meanwhile")
    func backOff() async throws {
        let bench = try Bench { [busy] message, attempt in
            message.sequence == 2 && attempt <= 3 ? busy : .taken(status: 200)
        }
        _ = try await bench.addWebhook()
        try await bench.appendDay()
        let messages = try await bench.deliver(9)
        let tries = messages.filter { $0.sequence == 2 }
        #expect(Set(tries.map(\.id)) == ["ward-2"])
        let starts = tries.map(\.seconds)
        #expect(zip(starts.dropFirst(), starts).map { $0 - $1 } == [1, 2, 4])
        #expect(messages.compactMap(\.sequence).filter { [2, 4, 5].contains($0) } == [2, 2, 2, 2, 4, 5])
    }

    @Test("gives up after the set time, goes on with the ticket's next event, and sends a dead letter again when asked")
    func deadLetters() async throws {
        let isMended = Mutex(false)
        let bench = try Bench { [busy] message, _ in
            message.sequence == 2 && !isMended.withLock { $0 } ? busy : .taken(status: 200)
        }
        let (id, _) = try await bench.addWebhook()
        try await bench.appendDay()
        let policy = WebhookPolicy(backOff: BackOff(longest: .seconds(4)), givesUpAfter: .seconds(10))
        // At 0, 1, 3, 7 and 11 s.
        let first = try await bench.deliver(10, policy: policy)
        #expect(first.filter { $0.sequence == 2 }.count == 5)
        #expect(try await bench.desk.standing(of: id).dead == 1)
        #expect(await bench.desk.warnings == ["webhook-dead-letters"])
        isMended.withLock { $0 = true }
        _ = try await bench.desk.resend(2, of: id)
        #expect(try await bench.deliver(1, policy: policy).map(\.sequence) == [2])
        #expect(await bench.desk.warnings.isEmpty)
    }

    @Test("leaves a receiver alone for as long as it asks")
    func retryAfter() async throws {
        let bench = try Bench { message, attempt in
            guard message.sequence == 1, attempt == 1 else { return .taken(status: 200) }
            return .failed(DeliveryFailure(.refused, status: 429), retryAfter: .seconds(50))
        }
        _ = try await bench.addWebhook()
        try await bench.appendDay()
        let policy = WebhookPolicy(backOff: BackOff(longest: .seconds(30)), width: 1)
        let messages = try await bench.deliver(7, policy: policy)
        let first = try #require(messages.first)
        #expect(first.sequence == 1)
        #expect(messages.dropFirst().allSatisfy { $0.seconds >= first.seconds + 50 })
    }

    @Test("a ticket whose message hangs holds up no other")
    func sideBySide() async throws {
        let (others, continuation) = AsyncStream.makeStream(of: Void.self)
        let bench = try Bench { message, _ in
            if message.sequence == 2 {
                var waited = others.makeAsyncIterator()
                for _ in 0..<3 { await waited.next() }
            } else {
                continuation.yield()
            }
            return .taken(status: 200)
        }
        _ = try await bench.addWebhook()
        try await bench.appendDay()
        let sequences = try await bench.deliver(6).compactMap(\.sequence)
        #expect(sequences.sorted() == [1, 2, 3, 4, 5, 6])
        #expect(sequences.filter { [2, 4, 5].contains($0) } == [2, 4, 5])
    }

    @Test("tells a paused webhook nothing, and everything once it goes on")
    func pausing() async throws {
        let bench = try Bench()
        let draft = try WebhookDraft(name: "One", url: "https://example.org/hook", kinds: nil)
        let (id, _) = try await bench.desk.add(draft)
        _ = try await bench.addWebhook()
        try await bench.desk.change(id, to: draft, isPaused: true)
        try await bench.appendDay()
        _ = try await bench.deliver(6) { $0.waiting == ($0.webhook.isPaused ? 6 : 0) }
        try await bench.desk.change(id, to: draft, isPaused: false)
        #expect(try await bench.deliver(6).count == 6)
    }

    @Test("signs with the former secret too, for as long as that counts")
    func rotation() async throws {
        let bench = try Bench()
        let (id, old) = try await bench.addWebhook()
        let new = try await bench.desk.rotateSecret(of: id, overlapHours: 1)
        try await bench.appendDay()
        for message in try await bench.deliver(6) {
            let expected = [new, old].map { $0.signature(of: message.id, at: message.seconds, message.body) }
            #expect(message.signature == expected.joined(separator: " "))
        }
        let newest = try await bench.desk.rotateSecret(of: id, overlapHours: 0)
        _ = try await bench.desk.test(id)
        var sent = bench.receiver.messages.makeAsyncIterator()
        let test = try #require(await sent.next())
        #expect(test.signature == newest.signature(of: test.id, at: test.seconds, test.body))
    }

    @Test("delivers nothing that it cannot sign, and keeps it")
    func lostKey() async throws {
        let bench = try Bench()
        let (id, _) = try await bench.addWebhook()
        try FileManager.default.removeItem(atPath: bench.scratch.path("connection-key"))
        try await bench.appendDay()
        _ = try await bench.deliver(0) { $0.failure?.code == .notPrepared }
        #expect(try await bench.desk.standing(of: id).waiting == 6)
    }
}
