package import QueueModel
import Synchronization

/// The office's time: the wall clock's, but never backwards, and not at once where that jumps far ahead.
///
/// A computer whose battery is empty starts in 1970 or next year, and the network puts it right minutes later. Time set
/// back would stand still until the clock has caught up, and a day opened by mistake could not be closed again.
package final class SteadyTime: Sendable {
    /// What is wrong with the wall clock, as on `/healthz`.
    package enum Condition: String, Sendable {
        /// It shows a time before the newest event: the office's time goes on by itself.
        case behind = "clock-behind"
        /// It jumped far ahead, and is not believed yet.
        case jumped = "clock-jumped"
    }

    /// In milliseconds: how far a running clock, and one that was off, may be ahead and be believed at once.
    fileprivate static let runningLimit: Int64 = 26 * 3_600_000
    fileprivate static let offLimit: Int64 = 32 * 24 * 3_600_000
    /// Behind that a clock is said to be wrong; NTP moves it by less.
    fileprivate static let tolerance: Int64 = 60_000
    /// How long a jump must last before it is believed.
    fileprivate static let probation = Duration.seconds(600)

    fileprivate struct State {
        var moment: Timestamp
        var instant: ContinuousClock.Instant
        var hasBelieved = false
        var doubtSince: ContinuousClock.Instant?
        var condition: Condition?
    }

    private let state: Mutex<State>
    private let wall: @Sendable () -> Timestamp
    private let instant: @Sendable () -> ContinuousClock.Instant

    /// - Parameter newest: the time of the log's newest event; nil for an empty log, after which any time is believed.
    package init(
        after newest: Timestamp?,
        wall: @escaping @Sendable () -> Timestamp,
        instant: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
    ) {
        state = Mutex(State(moment: newest ?? wall(), instant: instant()))
        self.wall = wall
        self.instant = instant
    }

    package var condition: Condition? { state.withLock { $0.condition } }

    package func now() -> Timestamp {
        let (wall, instant) = (wall(), instant())
        return state.withLock { state in
            state.read(wall, at: instant)
            return state.moment
        }
    }
}

extension SteadyTime.State {
    fileprivate mutating func read(_ wall: Timestamp, at now: ContinuousClock.Instant) {
        let expected = moment.advanced(byMilliseconds: (now - instant).milliseconds)
        let drift = wall.milliseconds(since: expected)
        instant = now
        if wall < moment {
            condition = drift < -SteadyTime.tolerance ? .behind : nil
            doubtSince = nil
            moment = expected
        } else if drift <= (hasBelieved ? SteadyTime.runningLimit : SteadyTime.offLimit) || hasLasted(until: now) {
            condition = nil
            doubtSince = nil
            hasBelieved = true
            moment = wall
        } else {
            condition = .jumped
            doubtSince = doubtSince ?? now
            moment = expected
        }
    }

    private func hasLasted(until now: ContinuousClock.Instant) -> Bool {
        doubtSince.map { now - $0 >= SteadyTime.probation } ?? false
    }
}

extension Duration {
    fileprivate var milliseconds: Int64 {
        components.seconds * 1_000 + components.attoseconds / 1_000_000_000_000_000
    }
}
