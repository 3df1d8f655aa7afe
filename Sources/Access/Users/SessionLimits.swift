package import QueueModel

/// How long a session lasts.
package struct SessionLimits: Hashable, Sendable {
    /// How old `usedAt` becomes before it is written again.
    static let usageResolution: Int64 = 30_000

    package let idleMilliseconds: Int64
    package let absoluteMilliseconds: Int64

    package init(idleMinutes: Int, absoluteHours: Int) {
        idleMilliseconds = Int64(idleMinutes) * 60_000
        absoluteMilliseconds = Int64(absoluteHours) * 3_600_000
    }

    package func end(of session: UserSession) -> Timestamp {
        min(
            session.createdAt.advanced(byMilliseconds: absoluteMilliseconds),
            session.usedAt.advanced(byMilliseconds: idleMilliseconds)
        )
    }

    /// A session of the future is none: the clock was set back, or the record is not ours.
    package func isGood(_ session: UserSession, at moment: Timestamp) -> Bool {
        session.createdAt <= moment && moment < end(of: session)
    }
}
