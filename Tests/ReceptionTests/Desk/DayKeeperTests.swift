import QueueModel
import QueueStore
import Reception
import Testing

@Suite("The day keeper", .timeLimit(.minutes(5)))
struct DayKeeperTests {
    private let log = ScriptedEventLog()
    private let time = SettableTime()
    private let clock = SteppedClock()
    private let journal = Journal()

    @Test("opens the new day without any visitor, and not before")
    func newDay() async throws {
        let desk = try await QueueDesk.open(log, time: time)
        _ = try await desk.perform(.issue("t1"))
        let before = await desk.state
        try await keeping(desk) {
            await oneRound()
            #expect(await desk.state == before)
            time.advance(minutes: 24 * 60)
            await oneRound()
            #expect(await desk.state.tickets.isEmpty)
            #expect(await desk.state.day != before.day)
        }
    }

    @Test("tries again after a failure")
    func failure() async throws {
        let desk = try await QueueDesk.open(log, time: time)
        let today = await desk.state.day
        time.advance(minutes: 24 * 60)
        await log.failNext(.failed)
        try await keeping(desk) {
            await oneRound()
            #expect(await desk.state.day == today)
            #expect(journal.lines == ["error what is due was not done code=database-failed"])
            await oneRound()
            #expect(await desk.state.day != today)
        }
    }

    /// Runs a day keeper while `body` runs; returning proves that cancellation ends it.
    private func keeping(_ desk: QueueDesk, _ body: () async throws -> Void) async throws {
        let keeper = DayKeeper(desk: desk, logger: journal.logger, clock: clock)
        let keeping = Task { await keeper.run() }
        #expect(await eventually { clock.sleeps == 1 })
        try await body()
        keeping.cancel()
        await keeping.value
    }

    /// Lets the keeper wake, do its work and sleep again.
    private func oneRound() async {
        let sleeps = clock.sleeps
        clock.endSleep()
        #expect(await eventually { clock.sleeps == sleeps + 1 })
    }
}
