/// What happens at counters between two stays.
struct GapHistory: Hashable, Sendable {
    /// Between the end of one stay and the next call while somebody waits.
    private(set) var turnaround = LearnedDuration(prior: LogNormal(meanMinutes: 0.5, logDeviation: 0.8), memory: 1_000)
    /// The same where the clerk was away in between, though no break was planned.
    private(set) var pause = LearnedDuration(prior: LogNormal(meanMinutes: 6, logDeviation: 0.5), memory: 200)
    /// How often that is so.
    private(set) var pauses = LearnedShare(prior: 0.02, memory: 2_000)
    /// Between the opening of the office and a counter's first call when people stand in line.
    private(set) var lateness = LearnedDuration(prior: LogNormal(meanMinutes: 1, logDeviation: 1), memory: 200)
    /// Between the coming of somebody and the call by a clerk who has nobody else.
    private(set) var reaction = LearnedDuration(prior: LogNormal(meanMinutes: 0.2, logDeviation: 0.8), memory: 200)
    /// When each counter was last done with somebody.
    private(set) var lastEnd: [CounterID: Timestamp] = [:]

    /// A longer gap is a pause.
    private static let longestTurnaroundMinutes = 3.0
    /// A longer one belongs to no work at all: lunch, or a counter that was closed.
    static let longestPauseMinutes = 30.0

    /// Learns from the time before the call.
    mutating func record(_ stay: Attendance, in office: Office) {
        let end = lastEnd[stay.counter] ?? .epoch
        lastEnd[stay.counter] = stay.endedAt
        if let opening = office.opening(at: stay.calledAt), end < opening {
            recordLateness(of: stay, opening: opening)
        } else if stay.joinedAt >= end {
            recordReaction(to: stay)
        } else if !office.isBreak(at: stay.counter, from: end, to: stay.calledAt) {
            recordGap(minutes: stay.calledAt.minutes(since: end))
        }
    }

    private mutating func recordLateness(of stay: Attendance, opening: Timestamp) {
        let late = stay.calledAt.minutes(since: opening)
        if stay.joinedAt < opening, late <= Self.longestPauseMinutes { lateness.add(minutes: late) }
    }

    private mutating func recordReaction(to stay: Attendance) {
        let delay = stay.calledAt.minutes(since: stay.joinedAt)
        if delay <= Self.longestTurnaroundMinutes { reaction.add(minutes: delay) }
    }

    private mutating func recordGap(minutes: Double) {
        guard minutes >= 0, minutes <= Self.longestPauseMinutes else { return }
        let isPause = minutes > Self.longestTurnaroundMinutes
        pauses.add(isPause)
        if isPause { pause.add(minutes: minutes) } else { turnaround.add(minutes: minutes) }
    }
}
