extension Office {
    /// The office's calendar day at `moment`.
    package func day(at moment: Timestamp) -> ServiceDay {
        ServiceDay(of: moment, secondsFromUTC: secondsFromUTC(at: moment))
    }

    /// The day's first moment on the office's clock.
    package func start(of day: ServiceDay) -> Timestamp {
        let midnight = day.midnightUTC
        func moment(asOffsetAt known: Timestamp) -> Timestamp {
            midnight.advanced(byMilliseconds: -1_000 * Int64(secondsFromUTC(at: known)))
        }
        // The clock may be changed between midnight here and midnight UTC: the second look is near enough to see it.
        return moment(asOffsetAt: moment(asOffsetAt: midnight))
    }

    /// What the office's clock shows at `moment`.
    package func timeOfDay(at moment: Timestamp) -> TimeOfDay {
        TimeOfDay(of: moment, secondsFromUTC: secondsFromUTC(at: moment))
    }

    /// The day's sessions in order; none on a closed day.
    package func sessions(on day: ServiceDay) -> [Session] {
        hours.sessions(on: day)
    }

    /// The times between the day's sessions, in order.
    func pauses(on day: ServiceDay) -> [Session] {
        let sessions = sessions(on: day)
        return zip(sessions, sessions.dropFirst())
            .filter { $0.until < $1.from }
            .map { Session(from: $0.until, until: $1.from) }
    }

    /// Whether `moment` falls into a session.
    package func isInSession(at moment: Timestamp) -> Bool {
        let time = timeOfDay(at: moment)
        return sessions(on: day(at: moment)).contains { $0.contains(time) }
    }
}
