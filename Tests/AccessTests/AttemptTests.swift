import Access
import QueueModel
import Testing

@Suite("Attempts")
struct AttemptTests {
    private let start = Timestamp(milliseconds: 1_700_000_000_000)

    @Test("an address may fail ten times in ten minutes, and then waits until the first is ten minutes old")
    func window() {
        var ledger = AttemptLedger()
        for second in 0..<10 {
            let moment = start.advanced(byMilliseconds: Int64(second) * 1_000)
            #expect(ledger.wait(of: "10.0.0.7", at: moment) == nil)
            ledger.noteFailure(of: "10.0.0.7", at: moment)
        }
        #expect(ledger.wait(of: "10.0.0.7", at: start.advanced(byMilliseconds: 10_000)) == 590)
        #expect(ledger.wait(of: "10.0.0.8", at: start) == nil)
        #expect(ledger.wait(of: "10.0.0.7", at: start.advanced(byMilliseconds: 600_000)) == nil)
    }

    @Test("one right secret takes back one failure and not those around it")
    func forgiving() {
        var ledger = AttemptLedger()
        for _ in 1...10 { ledger.noteFailure(of: "a", at: start) }
        ledger.forgiveLatest(of: "a")
        #expect(ledger.wait(of: "a", at: start) == nil)
        ledger.noteFailure(of: "a", at: start)
        #expect(ledger.wait(of: "a", at: start) != nil)
    }

    @Test(
        "a clock that jumps locks nobody out",
        arguments: [-86_400_000, -1, 600_000, 10 * 365 * 86_400_000] as [Int64]
    )
    func clock(jump: Int64) {
        var ledger = AttemptLedger()
        for _ in 1...10 { ledger.noteFailure(of: "a", at: start) }
        #expect(ledger.wait(of: "a", at: start.advanced(byMilliseconds: jump)) == nil)
    }

    @Test("it remembers a bounded number of addresses, and forgets the oldest")
    func bounded() {
        var ledger = AttemptLedger()
        for index in 0..<(AttemptLedger.limit + 50) {
            let moment = start.advanced(byMilliseconds: Int64(index))
            for _ in 1...10 { ledger.noteFailure(of: "\(index)", at: moment) }
        }
        let now = start.advanced(byMilliseconds: 5_000)
        #expect(ledger.wait(of: "0", at: now) == nil)
        #expect(ledger.wait(of: "\(AttemptLedger.limit + 49)", at: now) != nil)
    }

    @Test("a user is locked for a minute after the fifth failure, then for twice as long, half an hour at the most")
    func lockOut() {
        let minutes = (1...20).map { failures in
            LockOut.end(afterFailures: failures, at: start).map { $0.milliseconds(since: start) / 60_000 }
        }
        #expect(minutes.prefix(11) == [nil, nil, nil, nil, 1, 2, 4, 8, 16, 30, 30])
        #expect(LockOut.end(afterFailures: .max, at: start) != nil)
    }

    @Test("a day of guesses at one user is some fifty")
    func guessesADay() {
        var moment = start
        var guesses = 0
        while moment.milliseconds(since: start) < 86_400_000 {
            guesses += 1
            moment = LockOut.end(afterFailures: guesses, at: moment) ?? moment
        }
        #expect((45...60).contains(guesses))
    }

    @Test(
        "a session ends when nobody does anything, at the latest after its hours, and never begins in the future",
        arguments: [
            (0, 0, true), (59, 0, true), (60, 0, false), (11 * 60 + 59, 11 * 60 + 30, true),
            (12 * 60, 11 * 60 + 59, false), (-1, 0, false),
        ]
    )
    func session(minutes: Int, used: Int, isGood: Bool) throws {
        let limits = SessionLimits(idleMinutes: 60, absoluteHours: 12)
        let session = UserSession(
            digest: TokenDigest(.random()),
            user: try #require(UserName(rawValue: "lan")),
            createdAt: start,
            usedAt: start.advanced(byMilliseconds: Int64(used) * 60_000)
        )
        #expect(limits.isGood(session, at: start.advanced(byMilliseconds: Int64(minutes) * 60_000)) == isGood)
    }
}
