import QueueModel
import QueueStore
import Reception
import Synchronization
import Testing

@Suite("The office's time when the clock is wrong", .timeLimit(.minutes(5)))
struct SteadyTimeTests {
    private static let hour: Int64 = 3_600_000
    private static let year: Int64 = 365 * 24 * hour

    /// A wall clock that a test sets, beside one that only runs.
    private final class Clocks: Sendable {
        private let values = Mutex((wall: monday8, instant: ContinuousClock.now))

        var wall: Timestamp { values.withLock { $0.wall } }
        var instant: ContinuousClock.Instant { values.withLock { $0.instant } }

        func run(seconds: Int64) {
            values.withLock {
                $0.wall = $0.wall.advanced(byMilliseconds: seconds * 1_000)
                $0.instant += .seconds(seconds)
            }
        }

        func set(by milliseconds: Int64) {
            values.withLock { $0.wall = $0.wall.advanced(byMilliseconds: milliseconds) }
        }
    }

    private let clocks = Clocks()

    private func time(after newest: Timestamp? = monday8) -> SteadyTime {
        SteadyTime(after: newest, wall: { [clocks] in clocks.wall }, instant: { [clocks] in clocks.instant })
    }

    @Test("is the wall clock's")
    func usual() {
        let time = time()
        for _ in 1...5 {
            clocks.run(seconds: 100)
            #expect(time.now() == clocks.wall)
        }
        #expect(time.condition == nil)
    }

    @Test("goes on when the clock is set back, by an hour, a day, or to 1970", arguments: [hour, 24 * hour, 56 * year])
    func setBack(by step: Int64) {
        let time = time()
        let before = time.now()
        clocks.set(by: -step)
        clocks.run(seconds: 40)
        #expect(time.now() == before.advanced(byMilliseconds: 40_000))
        #expect(time.condition == .behind)
        clocks.run(seconds: 2)
        #expect(time.now() == before.advanced(byMilliseconds: 42_000))
        clocks.set(by: step)
        #expect(time.now() == clocks.wall)
        #expect(time.condition == nil)
    }

    @Test("does not follow a jump of a year until it has lasted, and forgets it when it is taken back")
    func ahead() {
        let time = time()
        let before = time.now()
        clocks.set(by: Self.year)
        clocks.run(seconds: 300)
        #expect(time.now() == before.advanced(byMilliseconds: 300_000))
        #expect(time.condition == .jumped)
        clocks.set(by: -Self.year)
        #expect(time.now() == clocks.wall)
        #expect(time.condition == nil)
        clocks.set(by: Self.year)
        _ = time.now()
        clocks.run(seconds: 601)
        #expect(time.now() == clocks.wall)
    }

    @Test("believes a clock at once that was behind and is put right, also after a weekend")
    func putRight() {
        clocks.set(by: -56 * Self.year)
        let friday = monday8.advanced(byMilliseconds: -62 * Self.hour)
        let time = time(after: friday)
        #expect(time.now() == friday)
        #expect(time.condition == .behind)
        clocks.set(by: 56 * Self.year)
        #expect(time.now() == clocks.wall)
    }

    @Test("waits for a clock that is a year ahead at the start")
    func aheadAtStart() {
        let time = time(after: monday8.advanced(byMilliseconds: -Self.year))
        #expect(time.now() < monday8)
        #expect(time.condition == .jumped)
    }

    @Test("is any time at first in an empty log")
    func empty() {
        clocks.set(by: -56 * Self.year)
        #expect(time(after: nil).now() == clocks.wall)
    }

    @Test("a desk opens no day, loses nothing and gives no number twice, whatever the clock does meanwhile")
    func desk() async throws {
        let log = ScriptedEventLog()
        let time = time(after: nil)
        let desk = try await QueueDesk.open(
            log: log,
            office: .sample(),
            logger: Journal().logger,
            now: { time.now() }
        )
        var steps: [Int64] = []
        for (index, step) in [0, -Self.hour, -24 * Self.hour, 25 * Self.hour, Self.year, -Self.year, 0].enumerated() {
            clocks.set(by: step)
            steps.append(step)
            clocks.run(seconds: 45)
            try await desk.openDay()
            _ = try await desk.perform(.issue(TicketID(rawValue: "t\(index)")))
        }
        #expect(await log.recorded.count { $0.event.kind == .dayOpened } == 1)
        #expect(await log.recorded.numbersIssued == (1...7).map { "A00\($0)" })
        #expect(await desk.state.tickets.allSatisfy { $0.state == .waiting })
        // A clerk may mark a no-show while the clock stands an hour back.
        clocks.set(by: -Self.hour)
        let called = try await desk.perform(.callNext(counter: "1"))
        clocks.run(seconds: 45)
        #expect(try await desk.perform(.noShow(ticket: #require(called.ticket).id)).ticket?.state == .noShow)
    }
}
