import Connection
import Foundation
import QueueModel
import QueueStore
import Testing

@Suite("Telling a citizen by message")
struct MessageDeskTests {
    private func next(_ tries: inout AsyncStream<OutgoingMessage>.Iterator) async throws -> OutgoingMessage {
        try #require(await tries.next())
    }

    @Test("comes once when few are ahead and once at the call, however often they are called")
    func told() async throws {
        let bench = try MessageBench()
        try await bench.issue("x", "y", "a", "filler")
        let desk = try bench.desk()
        try await desk.keep("a")
        try await bench.carrying(by: desk) {
            var tries = bench.provider.tries.makeAsyncIterator()
            try await bench.perform(.cancel(ticket: "x"))
            let soon = try await next(&tries)
            #expect(soon.kind == .soon && soon.text == "A003: còn 1. Phường Hà Đông")
            #expect(soon.number == PhoneNumber(MessageBench.number))
            try await bench.perform(.cancel(ticket: "y"))
            try await bench.perform(.callNext(counter: "1"))
            let called = try await next(&tries)
            #expect(called.kind == .called && called.text == "A003: mời đến Quầy 1" && called.id != soon.id)
            await bench.settled(2)
            try await bench.perform(.recall(ticket: "a"))
            try await bench.perform(.putBack(ticket: "a"))
            try await bench.perform(.callNext(counter: "1"))
            try await bench.perform(.start(ticket: "a"))
            try await bench.perform(.finish(ticket: "a"))
            // Only now is there another one to tell: nothing came between.
            try await desk.keep("filler", language: .english)
            #expect(try await next(&tries).text == "A004: 0 before you")
        }
        await bench.settled(3)
        #expect(bench.outcomes == [.sent, .sent, .sent])
    }

    @Test("leaves out the marks where the provider is sent none")
    func plain() async throws {
        let bench = try MessageBench()
        try await bench.issue("a")
        let desk = try bench.desk(hasMarks: false)
        try await desk.keep("a")
        try await bench.carrying(by: desk) {
            var tries = bench.provider.tries.makeAsyncIterator()
            let message = try await next(&tries)
            #expect(message.text == "A001: con 0. Phuong Ha Dong" && message.values[.office] == "Phuong Ha Dong")
        }
    }

    @Test("is tried again with the same id after a while, and not before")
    func again() async throws {
        let busy = ProviderFault(.busy, detail: "HTTP 503", retryAfter: .seconds(30))
        let bench = try MessageBench(faults: [busy, ProviderFault(.unreachable, detail: "no route")])
        try await bench.issue("a")
        let desk = try bench.desk()
        try await desk.keep("a")
        try await bench.carrying(by: desk) {
            var tries = bench.provider.tries.makeAsyncIterator()
            let first = try await next(&tries)
            await bench.settled(1)
            try await bench.pass(seconds: 29)
            #expect(bench.outcomes == [.failed])
            try await bench.pass(seconds: 1)
            #expect(try await next(&tries).id == first.id)
            await bench.settled(2)
            try await bench.pass(seconds: 5)
            #expect(try await next(&tries).id == first.id)
            await bench.settled(3)
        }
        #expect(bench.outcomes == [.failed, .failed, .sent])
    }

    @Test("is given up when the provider says no, or five tries have failed", arguments: [true, false])
    func givenUp(mayPass: Bool) async throws {
        let fault = ProviderFault(.refused, detail: "HTTP 400", mayPass: mayPass)
        let bench = try MessageBench(faults: [ProviderFault](repeating: fault, count: 9))
        try await bench.issue("a", "filler")
        let desk = try bench.desk()
        try await desk.keep("a")
        let count = mayPass ? 5 : 1
        try await bench.carrying(by: desk) {
            for attempt in 1...count {
                await bench.settled(attempt)
                try await bench.pass(seconds: 60)
            }
        }
        #expect(bench.outcomes == [MessageReport.Outcome](repeating: .failed, count: count - 1) + [.refused])
        #expect(try await bench.store.messages().map(\.state) == [.refused])
        #expect(await desk.providers.map(\.dropped) == [1])
        #expect(await desk.warnings == (mayPass ? [MessageDesk.failingCode] : []))
    }

    @Test("comes too late once the ticket has moved on, or ten minutes have passed")
    func late() async throws {
        let bench = try MessageBench(faults: [ProviderFault(.busy, detail: "HTTP 503", retryAfter: .seconds(60))])
        try await bench.issue("a", "filler")
        let desk = try bench.desk()
        try await desk.keep("a")
        try await bench.carrying(by: desk) {
            var tries = bench.provider.tries.makeAsyncIterator()
            #expect(try await next(&tries).kind == .soon)
            await bench.settled(1)
            try await bench.perform(.callNext(counter: "1"))
            #expect(try await next(&tries).kind == .called)
            await bench.settled(2)
            try await bench.pass(seconds: 60)
            await bench.settled(3)
        }
        #expect(bench.outcomes == [.failed, .sent, .late])
    }

    @Test("goes on after a restart: what waited is sent, what was sent is not")
    func restart() async throws {
        let bench = try MessageBench(faults: [ProviderFault(.busy, detail: "HTTP 503")])
        try await bench.issue("x", "y")
        let before = try bench.desk()
        try await before.keep("x")
        let first = try await bench.carrying(by: before) {
            var tries = bench.provider.tries.makeAsyncIterator()
            let first = try await next(&tries)
            await bench.settled(1)
            return first
        }
        let after = try bench.desk()
        try await bench.carrying(by: after) {
            var tries = bench.provider.tries.makeAsyncIterator()
            try await bench.pass(seconds: 5)
            #expect(try await next(&tries).id == first.id)
            await bench.settled(2)
        }
        #expect(await after.channel(of: "x") == .sms)
        let last = try bench.desk()
        try await bench.carrying(by: last) {
            var tries = bench.provider.tries.makeAsyncIterator()
            try await last.keep("y")
            #expect(try await next(&tries).text.hasPrefix("A002"))
        }
    }

    @Test("needs the number that was sealed for this very ticket")
    func moved() async throws {
        let bench = try MessageBench()
        try await bench.issue("a", "b")
        try await bench.desk().keep("a")
        let sealed = try #require(try await bench.store.contacts().first)
        #expect(!String(decoding: sealed.sealed, as: UTF8.self).contains("900000001"))
        let moved = Contact(
            ticket: "b",
            channel: .sms,
            language: .vietnamese,
            sealed: sealed.sealed,
            givenAt: sealed.givenAt
        )
        #expect(try await bench.store.put(moved))
        try await bench.carrying(by: try bench.desk()) {
            await bench.settled(2)
        }
        #expect(Set(bench.outcomes) == [.sent, .refused])
    }

    @Test("does not come to who has taken the number back")
    func withdrawn() async throws {
        let bench = try MessageBench()
        try await bench.issue("a", "filler")
        let desk = try bench.desk()
        try await desk.keep("a")
        try await desk.withdraw("a")
        #expect(await desk.channel(of: "a") == nil)
        try await bench.carrying(by: desk) {
            var tries = bench.provider.tries.makeAsyncIterator()
            try await desk.keep("filler")
            #expect(try await next(&tries).text.hasPrefix("A002"))
        }
    }

    @Test("keeps no number without a yes, of no mobile, for no open ticket, or for a way that there is not")
    func refused() async throws {
        let bench = try MessageBench()
        try await bench.issue("a", "b")
        try await bench.perform(.cancel(ticket: "b"))
        let desk = try bench.desk()
        func code(
            _ ticket: TicketID,
            _ number: String = MessageBench.number,
            _ channel: ContactChannel = .sms,
            isAgreed: Bool = true
        ) async -> String? {
            do throws(MessageDeskError) {
                try await desk.keep(number, for: ticket, channel: channel, language: .english, isAgreed: isAgreed)
                return nil
            } catch {
                return error.code
            }
        }
        #expect(await code("a", isAgreed: false) == "consent-missing")
        #expect(await code("a", "0200 000 001") == "not-a-mobile-number")
        #expect(await code("a", MessageBench.number, .zalo) == "unknown-channel")
        #expect(await code("b") == "ticket-closed")
        #expect(await code("z") == "unknown-ticket")
        #expect(try await bench.store.contacts().isEmpty)
        #expect(await code("a") == nil)
    }
}
