import Broadcast
import QueueModel
import QueueStore
import Reception
import Testing

@Suite("The forecaster")
struct ForecasterTests {
    private let scratch: Scratch
    private let log: SQLiteEventLog
    private let time = SettableTime()
    private let journal = Journal()

    init() throws {
        scratch = try Scratch()
        log = try scratch.openLog()
    }

    private func withForecaster(
        noting ledger: (any ForecastLedger)? = nil,
        _ body: (QueueDesk, Forecaster) async throws -> Void
    ) async throws {
        let desk = try await QueueDesk.open(log, journal: journal, time: time)
        let forecaster = await Forecaster(
            desk: desk,
            log: log,
            ledger: ledger ?? log,
            logger: journal.logger,
            now: { [time] in time.now }
        )
        let following = Task { await forecaster.run() }
        _ = await eventually { desk.events.subscriberCount == 1 }
        try await body(desk, forecaster)
        following.cancel()
    }

    private func issue(_ ids: TicketID..., at desk: QueueDesk) async throws {
        for id in ids { _ = try await desk.perform(.issue(ticket: id, service: nil, origin: .button)) }
    }

    @Test("tells everybody who waits, and somebody who comes now, how long it will be")
    func everybody() async throws {
        try await withForecaster { desk, forecaster in
            try await issue("a", "b", "c", "d", "e", "f", at: desk)
            _ = try await desk.perform(.callNext(counter: "1"))
            let outlook = await forecaster.outlook()
            #expect(outlook.forecast(for: "a") == nil, "who is called waits no longer")
            let waits = ["b", "c", "d", "e", "f"].compactMap { outlook.forecast(for: TicketID(rawValue: $0)) }
            try #require(waits.count == 5)
            #expect(waits.map(\.p50Minutes) == waits.map(\.p50Minutes).sorted(), "first come, first served")
            #expect(waits.allSatisfy { $0.p50Minutes <= $0.p80Minutes })
            let newcomer = try #require(outlook.forecast(forNewTicketOf: outlook.state.office.defaultService))
            #expect(newcomer.p50Minutes >= waits[4].p50Minutes)
        }
    }

    @Test("is asked again after an event and after fifteen seconds, and not before")
    func shelfLife() async throws {
        try await withForecaster { desk, forecaster in
            try await issue("a", at: desk)
            let first = await forecaster.outlook()
            time.advance(seconds: 14)
            #expect(await forecaster.outlook().at == first.at)
            time.advance(seconds: 1)
            let second = await forecaster.outlook()
            #expect(second.at > first.at)
            try await issue("b", at: desk)
            let third = await forecaster.outlook()
            #expect(third.state.lastSequence > second.state.lastSequence)
            #expect(third.forecast(for: "b") != nil)
        }
    }

    @Test("keeps what it and every yardstick said of each ticket when it was issued")
    func keeps() async throws {
        let notes = NotedForecasts()
        try await withForecaster(noting: notes) { desk, _ in
            try await issue("a", "b", "c", at: desk)
            #expect(await eventually { await notes.records.count == 3 })
            let records = await notes.records
            #expect(records.map(\.ticket) == ["a", "b", "c"])
            #expect(records.allSatisfy { record in Yardstick.allCases.allSatisfy { record.forecast(by: $0) != nil } })
        }
    }

    @Test("forecasts no ticket a second time after a restart, and learns from what was kept")
    func restart() async throws {
        try await withForecaster { desk, _ in
            try await issue("a", "b", at: desk)
            #expect(await eventually { (try? await log.forecasts(after: 0).count) == 2 })
        }
        let before = try await log.forecasts(after: 0)
        time.advance(seconds: 600)
        try await withForecaster { desk, forecaster in
            _ = try await desk.perform(.callNext(counter: "1"))
            try await issue("c", at: desk)
            #expect(await eventually { (try? await log.forecasts(after: 0).count) == 3 })
            let after = try await log.forecasts(after: 0)
            #expect(after["a"] == before["a"])
            #expect(after["b"] == before["b"])
            #expect(await forecaster.outlook().forecast(for: "b") != nil)
        }
    }

    @Test("a counter that takes long today makes everybody's wait longer")
    func learns() async throws {
        try await withForecaster { desk, forecaster in
            try await issue("first", "second", at: desk)
            let expected = try #require(await forecaster.outlook().forecast(forNewTicketOf: "papers"))
            for turn in 0..<30 {
                let id = TicketID(rawValue: "t\(turn)")
                try await issue(id, at: desk)
                let called = try await desk.perform(.callNext(counter: "1"))
                let ticket = try #require(called.ticket?.id)
                _ = try await desk.perform(.start(ticket: ticket))
                time.advance(seconds: 1_800)
                _ = try await desk.perform(.finish(ticket: ticket))
            }
            #expect(
                await eventually {
                    time.advance(seconds: 16)
                    let now = await forecaster.outlook().forecast(forNewTicketOf: "papers")
                    return (now?.p50Minutes ?? 0) > expected.p50Minutes
                }
            )
        }
    }
}
