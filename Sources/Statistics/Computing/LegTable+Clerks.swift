import QueueModel

extension LegTable {
    /// In the order of their ids; also those who were present and served nobody.
    func clerks(with shifts: [CounterShift], asOf moment: Timestamp) -> [ClerkFigures] {
        let presence = shifts.reduce(into: [:]) { $0[$1.clerk, default: 0] += $1.milliseconds(at: moment) }
        var tallies = presence.mapValues { _ in Tally(capacity: 0) }
        for (clerk, tally) in self.tallies(byRecord: \.clerk) {
            if let clerk { tallies[clerk] = tally }
        }
        return tallies.sorted { $0.key < $1.key }.map { clerk, tally in
            ClerkFigures(
                clerk: clerk,
                figures: tally.figures,
                workload: Workload(
                    servingMilliseconds: tally.servingMilliseconds,
                    presentMilliseconds: presence[clerk, default: 0]
                )
            )
        }
    }
}
