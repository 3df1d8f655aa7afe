import QueueModel

/// Which copies are kept: the newest of each of the latest days, weeks and months that have one.
package struct BackupRotation: Hashable, Sendable {
    package let days: Int
    package let weeks: Int
    package let months: Int

    /// Copies from before the schema changed; they are seldom, and each is the only way back to an older version.
    package static let schemaCopies = 3

    package init(days: Int, weeks: Int, months: Int) {
        self.days = days
        self.weeks = weeks
        self.months = months
    }

    /// Those that may go, oldest first. The newest copy never is among them.
    ///
    /// - Parameter secondsFromUTC: how far the office's clock is ahead: a night's copy belongs to the office's day.
    package func superfluous(among names: [BackupName], secondsFromUTC: Int) -> [BackupName] {
        let newestFirst = names.sorted { $0.moment > $1.moment }
        let nightly = newestFirst.filter { $0.schema == nil }
        let days = nightly.map { ServiceDay(of: $0.moment, secondsFromUTC: secondsFromUTC) }
        var kept = Set(newestFirst.prefix(1))
        kept.formUnion(newestFirst.filter { $0.schema != nil }.prefix(Self.schemaCopies))
        kept.formUnion(Self.newestOfEach(nightly, days.map(\.description), limit: self.days))
        kept.formUnion(Self.newestOfEach(nightly, days.map(Self.week), limit: weeks))
        kept.formUnion(Self.newestOfEach(nightly, days.map { String($0.description.prefix(7)) }, limit: months))
        return newestFirst.filter { !kept.contains($0) }.reversed()
    }

    private static func newestOfEach(_ newestFirst: [BackupName], _ spans: [String], limit: Int) -> [BackupName] {
        var seen: Set<String> = []
        var newest: [BackupName] = []
        for (name, span) in zip(newestFirst, spans) where newest.count < limit && seen.insert(span).inserted {
            newest.append(name)
        }
        return newest
    }

    /// Named by its Monday.
    private static func week(of day: ServiceDay) -> String {
        let daysSinceMonday = (0..<7).first { day.advanced(by: -$0).weekday == .monday } ?? 0
        return "\(day.advanced(by: -daysSinceMonday))"
    }
}
