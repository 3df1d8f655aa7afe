extension Ticket {
    /// From when the present wait is longer than `minutes`, time aside not counted.
    func overdueFrom(maximumWaitMinutes minutes: Int) -> Timestamp {
        queuedAt.advanced(byMilliseconds: parkedMilliseconds + Int64(minutes) * 60_000)
    }

    /// How long it has waited for the present service, or had when it was first called, time aside not counted.
    package func waitedMilliseconds(at moment: Timestamp) -> Int64 {
        let end = min(calledAt ?? closedAt ?? parking?.since ?? moment, moment)
        return max(0, end.milliseconds(since: queuedAt) - parkedMilliseconds)
    }
}
