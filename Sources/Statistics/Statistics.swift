package import QueueModel

/// Computes the office's figures. Pure: the same input gives the same report.
package enum Statistics {
    /// The figures of the office days of `range`.
    ///
    /// - Parameters:
    ///   - moment: up to when what goes on is counted; normally now.
    ///   - office: gives names, order, targets and the clock. Hours and days are its own, also across summer time.
    package static func report(
        of input: StatisticsInput,
        for office: Office,
        in range: DateRange,
        asOf moment: Timestamp
    ) -> StatisticsReport {
        let table = LegTable(input.records, of: office, in: range, asOf: moment)
        let total = table.total
        let groups = Grouping.allCases.map { ($0, table.groups(by: $0, of: office)) }
        return StatisticsReport(
            office: office.id,
            range: range,
            asOf: moment,
            total: total,
            groups: Dictionary(uniqueKeysWithValues: groups),
            clerks: input.shifts.map { table.clerks(with: $0, asOf: moment) },
            onTime: input.onTime,
            comparison: input.previous.map { records in
                let previous = LegTable(records, of: office, in: range.previous, asOf: moment)
                return Comparison(of: total, with: previous.total, in: range.previous)
            }
        )
    }
}
