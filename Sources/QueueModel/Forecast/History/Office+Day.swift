extension Office {
    /// Whether a planned break of the counter overlaps the time from `start` to `end`.
    func isBreak(at counter: CounterID, from start: Timestamp, to end: Timestamp) -> Bool {
        let from = timeOfDay(at: start)
        let to = timeOfDay(at: end)
        return self.counter(counter)?.breaks.contains { $0.from <= to && from <= $0.until } ?? false
    }

    /// When the day's first session began or will begin; `nil` on a closed day.
    func opening(at moment: Timestamp) -> Timestamp? {
        guard let first = sessions(on: day(at: moment)).first else { return nil }
        return moment.advanced(byMilliseconds: Int64((Double(first.from.minutes) - minuteOfDay(at: moment)) * 60_000))
    }

    /// Minutes since midnight with their fraction.
    func minuteOfDay(at moment: Timestamp) -> Double {
        let local = moment.milliseconds + Int64(secondsFromUTC(at: moment)) * 1_000
        return Double(local % 86_400_000) / 60_000
    }
}
