package import QueueModel

extension TicketRecord {
    /// How long the citizen waited for the call, or has by `moment` when there was none; time aside not counted.
    package func waitedMilliseconds(at moment: Timestamp) -> Int64 {
        let end = calledAt ?? closedAt ?? parkedSince ?? moment
        return max(0, end.milliseconds(since: queuedAt) - parkedMilliseconds)
    }

    /// How long serving took, or has by `moment` when it goes on; `nil` where there was none or its end is unknown
    /// (a ticket that expired while it was served tells nothing: the clerk forgot to finish it).
    package func servedMilliseconds(at moment: Timestamp) -> Int64? {
        guard let startedAt else { return nil }
        if end != nil, let closedAt { return max(0, closedAt.milliseconds(since: startedAt)) }
        return state == .serving ? max(0, moment.milliseconds(since: startedAt)) : nil
    }
}
